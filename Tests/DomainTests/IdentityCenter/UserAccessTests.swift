import Foundation
import Testing

@testable import Domain

@Suite struct UserAccessTests {
  @Test func `access is disabled and enabled, and what was so already is not undone`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora")
    let (disable, enable) = (
      IdentityCenter.DisableUser(userId: id), IdentityCenter.EnableUser(userId: id)
    )
    #expect(enable.inverse(of: try directory.perform(enable)) == nil)
    let disabled = try directory.perform(disable)
    #expect(disabled == .init(userName: "dora", isChanged: true))
    #expect(disable.inverse(of: disabled) == AnyCall(enable))
    #expect(try directory.user(id).userStatus == .disabled)
    #expect(try directory.perform(disable).isChanged == false)
    #expect(enable.inverse(of: try directory.perform(enable)) == AnyCall(disable))
  }

  @Test func `nothing that lets somebody in is given out while access is disabled`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora")
    try directory.perform(IdentityCenter.DisableUser(userId: id))
    let calls: [any Call] = [
      IdentityCenter.IssueInvitation(userId: id), IdentityCenter.IssueOneTimePassword(userId: id),
      IdentityCenter.ResetPassword(userId: id, by: .email),
      IdentityCenter.ResetPassword(userId: id, by: .oneTimePassword),
    ]
    for call in calls { #expect(directory.refusal(of: call)?.code == .validationException) }
    #expect(try directory.records.count(IdentityCenter.TemporaryCredential.self) == 0)
    #expect(try directory.perform(IdentityCenter.ListMessages()).messages.isEmpty)
  }

  @Test func `who has no address cannot be written to`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora") { $0.emails = nil }
    let error = directory.refusal(of: IdentityCenter.IssueInvitation(userId: id))
    #expect(error?.message == "dora has no email address to write to.")
    try directory.perform(IdentityCenter.IssueOneTimePassword(userId: id))
  }

  @Test func `how a user gets in is told at every stage`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora")
    var access: IdentityCenter.DescribeUserAccess.Output {
      get throws { try directory.perform(IdentityCenter.DescribeUserAccess(userId: id)) }
    }
    #expect(try access.credential == .none)
    let issued = try directory.perform(IdentityCenter.IssueInvitation(userId: id))
    #expect(try access.credential == .link)
    #expect(try access.expiresAt == issued.expiresAt)
    #expect(issued.expiresAt == directory.records.now + 7 * 86_400)
    let once = try directory.perform(IdentityCenter.IssueOneTimePassword(userId: id))
    #expect(try access.credential == .oneTimePassword)
    #expect(try access.expiresAt == nil)
    let signIn = IdentityCenter.PortalSignIn(
      userName: "dora", password: once.oneTimePassword,
      newPassword: Secret(Portal.good))
    _ = try signIn.run(in: directory.records)
    #expect(try access.credential == .password)
    #expect(try access.since == directory.records.now)
  }

  @Test func `the ID of Microsoft 365 is kept beside the attributes`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("dora")
    func set(_ text: String?) -> IdentityCenter.UpdateImmutableId {
      .init(userId: id, immutableId: text)
    }
    try directory.perform(set("o5TvmhVFmEyqpCwTRk0uKw=="))
    try directory.perform(directory.updating(id, "title", .string("Boss")))
    let access = try directory.perform(IdentityCenter.DescribeUserAccess(userId: id))
    #expect(access.immutableId == "o5TvmhVFmEyqpCwTRk0uKw==")
    #expect(directory.refusal(of: set("a\u{0}"))?.code == .validationException)
    #expect(directory.refusal(of: set(""))?.code == .validationException)
    try directory.perform(set(nil))
    #expect(
      try directory.perform(IdentityCenter.DescribeUserAccess(userId: id)).immutableId == nil)
  }

  @Test func `a directory says what it is called and how many there are`() throws {
    let directory = try TestDirectory(users: ["a", "b"], groups: ["g"])
    let described = try directory.perform(IdentityCenter.DescribeDirectory())
    #expect(described.identityStoreId == "d-9067642ac7")
    #expect(described.accessPortalUrl == "https://d-9067642ac7.awsapps.com/start")
    #expect((described.users, described.groups) == (2, 1))
  }

  @Test func `every operation of the console is permitted by its own name`() {
    for call in IdentityCenter.calls { #expect(call.action == "sso-directory:\(call.name)") }
    let ours = Set(IdentityCenter.calls.map { $0.name })
    #expect(ours.isDisjoint(with: IdentityStore.calls.map { $0.name }))
    let resource = IdentityStore.DeleteUser.example.resource
    #expect(resource.name == IdentityStore.DeleteUser.example.userId)
  }
}
