import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryMembershipTests {
  private static let id = TestDirectory.id

  @Test func `a membership is made once, described, found and ended`() throws {
    let directory = try TestDirectory()
    let (user, group) = (try directory.add("dora"), try directory.addGroup("ops"))
    let member = IdentityStore.MemberId(userId: user)
    let id = try directory.join(user, group)
    let again = IdentityStore.CreateGroupMembership(
      identityStoreId: Self.id, groupId: group, memberId: member)
    #expect(
      directory.refusal(of: again)?.details?["Reason"] == "UNIQUENESS_CONSTRAINT_VIOLATION")
    let described = try directory.perform(
      IdentityStore.DescribeGroupMembership(identityStoreId: Self.id, membershipId: id))
    #expect(described.memberId == member && described.groupId == group)
    let find = IdentityStore.GetGroupMembershipId(
      identityStoreId: Self.id, groupId: group, memberId: member)
    #expect(try directory.perform(find).membershipId == id)
    let end = IdentityStore.DeleteGroupMembership(identityStoreId: Self.id, membershipId: id)
    try directory.perform(end)
    #expect(directory.refusal(of: end)?.details?["ResourceType"] == "GROUP_MEMBERSHIP")
    #expect(directory.refusal(of: find)?.code == .resourceNotFoundException)
  }

  @Test func `who or what is not there cannot be joined`() throws {
    let directory = try TestDirectory()
    let (user, group) = (try directory.add("dora"), try directory.addGroup("ops"))
    func join(_ user: String?, _ group: String) -> IdentityStore.CreateGroupMembership {
      .init(identityStoreId: Self.id, groupId: group, memberId: .init(userId: user))
    }
    #expect(
      directory.refusal(of: join(TestDirectory.nobody, group))?.message == "Member does not exist")
    #expect(
      directory.refusal(of: join(user, TestDirectory.nobody))?.message == "Group does not exist")
    #expect(directory.refusal(of: join(nil, group))?.code == .validationException)
    #expect(directory.refusal(of: join("dora", group))?.code == .validationException)
  }

  @Test func `membership of up to a hundred groups is told in the order asked`() throws {
    let directory = try TestDirectory()
    let user = try directory.add("dora")
    let groups = try (0..<100).map { try directory.addGroup("g\($0)") }
    for index in stride(from: 0, to: 100, by: 7) { try directory.join(user, groups[index]) }
    func ask(_ groups: [String]) -> IdentityStore.IsMemberInGroups {
      .init(identityStoreId: Self.id, memberId: .init(userId: user), groupIds: groups)
    }
    let results = try directory.perform(ask(groups)).results
    #expect(results.map(\.groupId) == groups)
    #expect(results.map(\.membershipExists) == (0..<100).map { $0 % 7 == 0 })
    #expect(directory.refusal(of: ask([]))?.code == .validationException)
    #expect(directory.refusal(of: ask(groups + [groups[0]]))?.code == .validationException)
  }

  @Test func `members and groups are listed with names and what ends each membership`() throws {
    let directory = try TestDirectory()
    let users = try ["dora", "eve"].map { try directory.add($0) }
    let groups = try ["ops", "dev"].map { try directory.addGroup($0) }
    let id = try directory.join(users[0], groups[0])
    try directory.join(users[0], groups[1])
    try directory.join(users[1], groups[0])
    let members = try directory.perform(IdentityCenter.ListMembersOfGroup(groupId: groups[0]))
    #expect(members.members.map(\.user.userName).sorted() == ["dora", "eve"])
    let mine = try directory.perform(IdentityCenter.ListGroupsOfUser(userId: users[0]))
    #expect(mine.memberships.map(\.group.displayName).sorted() == ["dev", "ops"])
    #expect(mine.memberships.contains { $0.membershipId == id })
  }
}
