import Foundation
import Testing

@testable import Domain

@Suite struct PortalRefusalTests {
  @Test func `nobody is told what was wrong`() throws {
    let portal = try Portal()
    try portal.choose(Portal.good)
    try portal.directory.add("eve")
    for (name, secret) in [
      ("dora", "Wrong-river-42"), ("nobody", Portal.good), ("", Portal.good), ("eve", Portal.good),
      ("dora\u{0}", Portal.good), ("dora", ""), (Portal.good, "dora"),
    ] {
      #expect(try portal.knock(Secret(secret), as: name) == .refused(SignIn.incorrect))
    }
    try portal.directory.perform(IdentityCenter.DisableUser(userId: portal.id))
    #expect(try portal.knock(Secret(Portal.good)) == .refused(SignIn.incorrect))
    portal.directory.records.now += 60
    try portal.directory.perform(IdentityCenter.EnableUser(userId: portal.id))
    #expect(try portal.knock(Secret(Portal.good)) == .signedIn(portal.session))
  }

  @Test func `a password that nobody knows lets nobody in`() throws {
    let directory = try TestDirectory()
    try IdentityStore.SampleDirectory.install(in: directory.records)
    let attempt = IdentityCenter.PortalSignIn(userName: "maria.santos", password: Secret(""))
    #expect(try attempt.run(in: directory.records) == .refused(SignIn.incorrect))
  }

  @Test(arguments: ["dora", "DORA", "nobody"])
  func `after three failures there is a wait, whoever it is, and nothing is right then`(
    name: String
  ) throws {
    let portal = try Portal()
    try portal.choose(Portal.good)
    for _ in 1...3 {
      #expect(try portal.knock(Secret("wrong"), as: name) == .refused(SignIn.incorrect))
    }
    #expect(
      try portal.knock(Secret(Portal.good), as: name) == .refused(SignIn.tooMany(wait: 1)))
    portal.directory.records.now += 1
    let outcome = try portal.knock(Secret(Portal.good), as: name)
    #expect(
      outcome == (name == "nobody" ? .refused(SignIn.incorrect) : .signedIn(portal.session)))
  }

  @Test func `coming in forgets the failures, and an IAM user of that name has its own`() throws {
    let portal = try Portal()
    try portal.choose(Portal.good)
    for _ in 1...5 {
      for _ in 1...2 { _ = try portal.knock(Secret("wrong")) }
      #expect(try portal.knock(Secret(Portal.good)) == .signedIn(portal.session))
    }
    for _ in 1...3 { _ = try portal.knock(Secret("wrong")) }
    let records = portal.directory.records
    let other = SignIn(userName: "dora", password: Secret("x"))
    #expect(try other.run(in: records) == .refused(SignIn.incorrect))
  }

  @Test func `whoever came in or was refused is written down, without secrets`() throws {
    let portal = try Portal()
    let link = try portal.invite()
    _ = try portal.knock(link)
    _ = try portal.knock(link, new: Portal.good)
    _ = try portal.knock(Secret("wrong"))
    _ = try portal.knock(Secret("wrong"), as: "my-password-typed-here")
    let records = try Activity.ListRecords().run(in: portal.directory.records).records
    #expect(records.map(\.target) == ["HIDDEN_DUE_TO_SECURITY_REASONS", "dora", "dora"])
    #expect(records.map { $0.error == nil } == [false, false, true])
    #expect(records.allSatisfy { $0.service == .signIn && $0.event == "UserAuthentication" })
    #expect(records[1].who == "dora" && records[1].principalID == portal.id)
    let event = records[1].cloudTrail(of: "123456789012")
    #expect(event["userIdentity"]?["type"]?.string == "IdentityCenterUser")
    for record in records {
      let text = "\(record)"
      #expect(!text.contains("my-password") && !text.contains(Portal.good))
      #expect(!text.contains(link.revealed.suffix(27)))
    }
  }
}
