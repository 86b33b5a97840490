import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryUserCallTests {
  @Test func `a user is described as it was created`() throws {
    let directory = try TestDirectory()
    let id = try directory.perform(IdentityStore.CreateUser.example).userId
    let user = try directory.user(id, extensions: [IdentityStore.EnterpriseExtension.name])
    #expect(user.userName == "dora" && user.userStatus == .enabled && user.userId == id)
    #expect(user.attributes == .example)
    #expect(user.createdAt == directory.records.now && user.updatedAt == user.createdAt)
    #expect(user.createdBy == "arn:aws:iam::123456789012:root")
    #expect(try directory.user(id).attributes.extensions == nil)
  }

  @Test func `what the console needs of everybody is asked for by the API, too`() throws {
    let directory = try TestDirectory()
    func message(_ change: (inout IdentityStore.Attributes) -> Void) -> String? {
      directory.refusal(of: TestDirectory.creating("dora", change))?.message
    }
    #expect(
      message { $0.displayName = nil } == "displayname: The attribute displayname is required")
    #expect(
      message { ($0.displayName, $0.name) = (nil, nil) }
        == "displayname: The attribute displayname is required, "
        + "name: The attribute name is required")
    #expect(
      message { $0.name?.givenName = nil } == "givenname: The attribute givenname is required")
    #expect(
      message { $0.name?.familyName = nil } == "familyname: The attribute familyname is required")
    for name in [nil, ""] {
      let call = IdentityStore.CreateUser(
        identityStoreId: TestDirectory.id, userName: name, .example)
      #expect(
        directory.refusal(of: call)
          == ServiceError(.validationException, "userName is a required attribute"))
    }
    #expect(try directory.userNames() == [])
    try directory.add("dora") { $0.emails = nil }
  }

  @Test(arguments: [("Dóra", "DÓRA"), ("dora", "Dora"), ("dóra", "do\u{301}ra")])
  func `a name is taken in any case, however its accents are made`(one: String, other: String)
    throws
  {
    let directory = try TestDirectory(users: [one])
    let error = directory.refusal(of: TestDirectory.creating(other) { $0.emails = nil })
    #expect(error?.code == .conflictException && error?.message == "Duplicate UserName")
    #expect(error?.details == ["Reason": "UNIQUENESS_CONSTRAINT_VIOLATION"])
    #expect(try directory.userNames() == [one])
  }

  @Test func `an address is taken in any case`() throws {
    let directory = try TestDirectory(users: ["dora"])
    let other = TestDirectory.creating("eve") { $0.emails = [.init("DORA@Example.com")] }
    #expect(directory.refusal(of: other)?.message == "Duplicate Email")
    try directory.add("eve") { $0.emails = nil }
    try directory.add("fay") { $0.emails = nil }
  }

  @Test func `another directory is not found, and what is no directory is refused`() throws {
    let directory = try TestDirectory()
    let other = IdentityStore.ListUsers(identityStoreId: "d-0000000000")
    let error = directory.refusal(of: other)
    #expect(error?.code == .resourceNotFoundException)
    #expect(error?.details?["ResourceType"] == "IDENTITY_STORE")
    let none = IdentityStore.ListUsers(identityStoreId: "x")
    #expect(directory.refusal(of: none)?.code == .validationException)
  }

  @Test func `as many users as the quota and no more`() throws {
    let directory = try TestDirectory()
    try directory.records.set("IdentityStoreUsersQuota", to: "2")
    try directory.add("a")
    try directory.add("b")
    let error = directory.refusal(of: TestDirectory.creating("c"))
    #expect(error?.code == .serviceQuotaExceededException)
    #expect(IdentityStore.Quota.users.standard == 100_000)
  }

  @Test func `a user is found by name and by address, and by nothing else`() throws {
    let directory = try TestDirectory()
    let id = try directory.add("Dóra") { $0.emails = [.init("Dora@Example.com")] }
    func find(_ identifier: IdentityStore.AlternateIdentifier) -> IdentityStore.GetUserId {
      .init(identityStoreId: TestDirectory.id, alternateIdentifier: identifier)
    }
    for (path, value) in [
      ("userName", "dÓRA"), ("UserName", "Dóra"), ("emails.value", "dora@example.COM"),
    ] {
      #expect(try directory.perform(find(.init(path, value))).userId == id)
    }
    #expect(directory.refusal(of: find(.init("userName", "eve")))?.message == "USER not found.")
    let error = directory.refusal(of: find(.init("displayName", "Dora")))
    #expect(error?.message == "The attribute displayName is not a unique attribute")
    let elsewhere = IdentityStore.ExternalId(issuer: "idp", id: "1")
    #expect(
      directory.refusal(of: find(.init(externalId: elsewhere)))?.code == .resourceNotFoundException)
    var both = IdentityStore.AlternateIdentifier("userName", "eve")
    both.externalId = elsewhere
    #expect(directory.refusal(of: find(both))?.code == .validationException)
  }

  @Test func `a filter finds the one user of that name`() throws {
    let directory = try TestDirectory(users: ["dora", "dora2", "eve"])
    func list(_ filters: [IdentityStore.Filter]) -> IdentityStore.ListUsers {
      .init(identityStoreId: TestDirectory.id, filters: filters)
    }
    #expect(
      try directory.perform(list([.init("UserName", "DORA")])).users.map(\.userName) == ["dora"])
    #expect(try directory.perform(list([.init("userName", "dor")])).users.isEmpty)
    #expect(try directory.perform(list([])).users.count == 3)
    #expect(
      directory.refusal(of: list([.init("DisplayName", "x")]))?.code == .validationException)
    let two = list([.init("UserName", "a"), .init("UserName", "b")])
    #expect(directory.refusal(of: two)?.code == .validationException)
  }

  @Test func `a deleted user is gone with its memberships and its ways in`() throws {
    let directory = try TestDirectory(users: ["eve"])
    let (id, group) = (try directory.add("dora"), try directory.addGroup("ops"))
    let membership = try directory.join(id, group)
    try directory.perform(IdentityCenter.IssueInvitation(userId: id))
    let delete = IdentityStore.DeleteUser(identityStoreId: TestDirectory.id, userId: id)
    try directory.perform(delete)
    #expect(directory.refusal(of: delete)?.message == "USER not found.")
    let gone = IdentityStore.DescribeGroupMembership(
      identityStoreId: TestDirectory.id, membershipId: membership)
    #expect(directory.refusal(of: gone)?.code == .resourceNotFoundException)
    #expect(try directory.records.count(IdentityCenter.TemporaryCredential.self) == 0)
    #expect(try directory.userNames() == ["eve"])
    try directory.add("dora")
  }
}
