import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryGroupCallTests {
  private static let id = TestDirectory.id

  @Test func `a group is described as it was created`() throws {
    let directory = try TestDirectory()
    let id = try directory.perform(IdentityStore.CreateGroup.example).groupId
    let group = try directory.perform(
      IdentityStore.DescribeGroup(identityStoreId: Self.id, groupId: id))
    #expect(group.displayName == "Engineering" && group.description == "Everybody who builds")
    #expect(group.createdAt == directory.records.now && group.groupId == id)
  }

  @Test func `a group's name is its own, ignoring case, and has 1 to 1024 characters`() throws {
    let directory = try TestDirectory(groups: ["Ünit 1"])
    func create(_ name: String?) -> IdentityStore.CreateGroup {
      .init(identityStoreId: Self.id, displayName: name)
    }
    #expect(directory.refusal(of: create("üNIT 1"))?.message == "Duplicate GroupDisplayName")
    #expect(directory.refusal(of: create(nil))?.message == "displayName is a required attribute")
    #expect(directory.refusal(of: create(.of(1025)))?.code == .validationException)
    try directory.perform(create(.of(1024)))
    let described = IdentityStore.CreateGroup(
      identityStoreId: Self.id, displayName: "x", description: "")
    #expect(directory.refusal(of: described)?.code == .validationException)
  }

  @Test func `a group is renamed, and its description changed or removed`() throws {
    let directory = try TestDirectory(groups: ["other"])
    let id = try directory.perform(IdentityStore.CreateGroup.example).groupId
    func update(_ path: String, _ value: Document?) -> IdentityStore.UpdateGroup {
      .init(identityStoreId: Self.id, groupId: id, operations: [.init(path, value)])
    }
    try directory.perform(update("displayName", .string("ENGINEERING")))
    try directory.perform(update("description", nil))
    let group = try directory.perform(
      IdentityStore.DescribeGroup(identityStoreId: Self.id, groupId: id))
    #expect(group.displayName == "ENGINEERING" && group.description == nil)
    #expect(
      directory.refusal(of: update("displayName", .string("Other")))?.code == .conflictException)
    for (path, value) in [
      ("displayName", nil), ("displayName", Document.integer(1)), ("description", .string("")),
      ("groupId", .string("x")), ("displayName", .string("Administrator")),
    ] {
      #expect(directory.refusal(of: update(path, value))?.code == .validationException, "\(path)")
    }
  }

  @Test func `a group is found by its name`() throws {
    let directory = try TestDirectory()
    let id = try directory.addGroup("Night shift\n2")
    func find(_ path: String, _ value: String) -> IdentityStore.GetGroupId {
      .init(identityStoreId: Self.id, alternateIdentifier: .init(path, value))
    }
    #expect(try directory.perform(find("displayName", "NIGHT shift\n2")).groupId == id)
    #expect(directory.refusal(of: find("displayName", "x"))?.message == "GROUP not found.")
    #expect(directory.refusal(of: find("userName", "x"))?.code == .validationException)
    let filtered = IdentityStore.ListGroups(
      identityStoreId: Self.id, filters: [.init("DisplayName", "night SHIFT\n2")])
    #expect(try directory.perform(filtered).groups.map(\.groupId) == [id])
  }

  @Test func `a deleted group leaves its users`() throws {
    let directory = try TestDirectory()
    let (user, group) = (try directory.add("dora"), try directory.addGroup("ops"))
    try directory.join(user, group)
    try directory.perform(IdentityStore.DeleteGroup(identityStoreId: Self.id, groupId: group))
    let memberships = try directory.perform(
      IdentityStore.ListGroupMembershipsForMember(
        identityStoreId: Self.id, memberId: .init(userId: user)))
    #expect(memberships.groupMemberships.isEmpty)
    #expect(try directory.userNames() == ["dora"])
  }
}
