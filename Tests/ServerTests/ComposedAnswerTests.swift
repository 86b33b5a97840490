import Domain
import Store
import Testing

/// What AWS has no operation for is put together from those it has, as on a live account.
@Suite struct ComposedAnswerTests {
  private struct Published: Account {
    let desk: Desk

    func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output {
      func open<K: ComposedCall>(_ call: K) async throws(ServiceError) -> C.Output? {
        try await call.composed(on: self) as? C.Output
      }
      if let call = call as? any ComposedCall, let output = try await open(call) { return output }
      do {
        return try await desk.ask(call)
      } catch let error as ServiceError {
        throw error
      } catch { throw .serviceFailure("\(error)") }
    }

    func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] { [] }
  }

  @Test func `lists of the directory are the same either way`() async throws {
    let desk = try await Desk(.temporary(contents: .sample, hasher: .quick))
    let (direct, published) = (desk.account, Published(desk: desk))
    func expectSame<C: Call>(_ call: C) async throws -> C.Output {
      let output = try await direct.perform(call)
      #expect(try await published.perform(call) == output)
      return output
    }
    for text in ["", "o", "nobody"] {
      _ = try await expectSame(IdentityCenter.SearchUsers(containing: text))
      _ = try await expectSame(IdentityCenter.SearchGroups(containing: text))
    }
    let users = try await expectSame(IdentityCenter.SearchUsers()).users
    #expect(users.count == 4)
    for user in users {
      _ = try await expectSame(IdentityCenter.ListGroupsOfUser(userId: user.userId))
    }
    for group in try await expectSame(IdentityCenter.SearchGroups()).groups {
      let members = try await expectSame(IdentityCenter.ListMembersOfGroup(groupId: group.groupId))
      #expect(!members.members.isEmpty)
    }
  }

  @Test func `what nobody publishes is left open`() async throws {
    let desk = try await Desk(.temporary(contents: .sample, hasher: .quick))
    let published = Published(desk: desk)
    let directory = try await desk.account.perform(IdentityCenter.DescribeDirectory())
    let seen = try await published.perform(IdentityCenter.DescribeDirectory())
    #expect(seen.identityStoreId == directory.identityStoreId)
    #expect(seen.accessPortalUrl == directory.accessPortalUrl)
    #expect(seen.users == nil && seen.groups == nil && directory.users == 4)
    for user in try await published.perform(IdentityCenter.SearchUsers()).users {
      let access = try await published.perform(
        IdentityCenter.DescribeUserAccess(userId: user.userId))
      #expect(access.credential == .unknown && access.userStatus == user.userStatus)
    }
  }
}
