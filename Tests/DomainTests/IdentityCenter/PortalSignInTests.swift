import Foundation
import Testing

@testable import Domain

@Suite struct PortalSignInTests {
  @Test func `an invitation asks for a password, takes it, and is used up`() throws {
    let portal = try Portal()
    let link = try portal.invite()
    #expect(try portal.knock(link) == .needsNewPassword)
    #expect(try portal.knock(link, new: Portal.good) == .signedIn(portal.session))
    #expect(try portal.knock(link) == .refused(SignIn.incorrect))
    #expect(try portal.knock(link, new: "Other-river-43") == .refused(SignIn.incorrect))
    #expect(try portal.knock(Secret(Portal.good), as: "DORA") == .signedIn(portal.session))
  }

  @Test func `the token alone does, and so does the link with blanks around it`() throws {
    let portal = try Portal()
    let link = try portal.invite()
    let token = try #require(link.revealed.split(separator: "/").last)
    #expect(token.utf8.count == 27)
    #expect(try portal.knock(Secret(String(token))) == .needsNewPassword)
    #expect(try portal.knock(Secret("\n  \(link.revealed) \n")) == .needsNewPassword)
    #expect(try portal.knock(Secret(String(token.dropLast()))) == .refused(SignIn.incorrect))
    #expect(try portal.knock(Secret("")) == .refused(SignIn.incorrect))
  }

  @Test func `an invitation lasts seven days and not a second longer`() throws {
    let portal = try Portal()
    let link = try portal.invite()
    portal.directory.records.now += 7 * 86_400 - 1
    #expect(try portal.knock(link) == .needsNewPassword)
    portal.directory.records.now += 1
    #expect(
      try portal.knock(link, new: Portal.good) == .refused(IdentityCenter.PortalSignIn.expired))
    #expect(try portal.knock(Secret("wrong")) == .refused(SignIn.incorrect))
    let access = try portal.directory.perform(IdentityCenter.DescribeUserAccess(userId: portal.id))
    #expect(access.credential == .expiredLink && access.expiresAt == portal.directory.records.now)
  }

  @Test func `sending an invitation again ends the one before`() throws {
    let portal = try Portal()
    let first = try portal.invite()
    let second = try portal.invite()
    #expect(first != second)
    #expect(try portal.knock(first) == .refused(SignIn.incorrect))
    #expect(try portal.knock(second) == .needsNewPassword)
  }

  @Test func `a one-time password does not expire, and is no password to keep`() throws {
    let portal = try Portal()
    let issued = try portal.directory.perform(
      IdentityCenter.IssueOneTimePassword(userId: portal.id))
    #expect(issued.userName == "dora")
    #expect(issued.accessPortalUrl == "https://d-9067642ac7.awsapps.com/start")
    portal.directory.records.now += 400 * 86_400
    let once = issued.oneTimePassword
    #expect(try portal.knock(once) == .needsNewPassword)
    #expect(
      try portal.knock(once, new: once.revealed)
        == .unfitPassword(["Choose another password than what let you in."]))
    #expect(
      try portal.knock(once, new: "Short-1") == .unfitPassword(["Use at least 8 characters."]))
    guard case .signedIn = try portal.knock(once, new: Portal.good) else {
      Issue.record("The password was not taken.")
      return
    }
    #expect(try portal.knock(once) == .refused(SignIn.incorrect))
  }

  @Test func `a one-time password meets the portal's own rules`() throws {
    let portal = try Portal()
    for _ in 0..<200 {
      let issued = try portal.directory.perform(
        IdentityCenter.IssueOneTimePassword(userId: portal.id))
      #expect(IdentityCenter.PortalPasswordRules.unmetRules(issued.oneTimePassword).isEmpty)
      #expect(issued.oneTimePassword.utf8.count == 16)
    }
  }

  @Test(arguments: IdentityCenter.ResetPassword.Way.allCases)
  func `a reset ends the old password at once`(way: IdentityCenter.ResetPassword.Way) throws {
    let portal = try Portal()
    try portal.choose(Portal.good)
    let reset = try portal.directory.perform(
      IdentityCenter.ResetPassword(userId: portal.id, by: way))
    #expect(try portal.knock(Secret(Portal.good)) == .refused(SignIn.incorrect))
    let secret = try #require(reset.email?.mail.link ?? reset.oneTimePassword?.oneTimePassword)
    #expect(try portal.knock(secret) == .needsNewPassword)
    #expect((reset.email == nil) != (reset.oneTimePassword == nil))
  }

  @Test func `the last three passwords cannot be chosen again, the one before can`() throws {
    let portal = try Portal()
    for number in 1...4 { try portal.choose("Quiet-river-\(number)") }
    let once = try portal.directory.perform(IdentityCenter.IssueOneTimePassword(userId: portal.id))
    for number in 2...4 {
      #expect(
        try portal.knock(once.oneTimePassword, new: "Quiet-river-\(number)")
          == .unfitPassword(["Choose a password that is none of your last three."]))
    }
    try portal.choose("Quiet-river-1")
    #expect(try portal.directory.records.count(IdentityCenter.PasswordRecord.self) == 3)
  }

  @Test func `what was issued and not used is taken back, and the old password works`() throws {
    let portal = try Portal()
    try portal.choose(Portal.good)
    let call = IdentityCenter.IssueOneTimePassword(userId: portal.id)
    let issued = try portal.directory.perform(call)
    let inverse = try #require(call.inverse(of: issued))
    _ = try inverse.value.run(in: portal.directory.records)
    #expect(try portal.knock(issued.oneTimePassword) == .refused(SignIn.incorrect))
    #expect(try portal.knock(Secret(Portal.good)) == .signedIn(portal.session))
    let again = IdentityCenter.RevokeTemporaryCredential(userId: portal.id)
    #expect(portal.directory.refusal(of: again)?.saysGone == true)
  }
}
