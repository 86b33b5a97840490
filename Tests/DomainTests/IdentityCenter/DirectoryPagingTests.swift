import Foundation
import Testing

@testable import Domain

@Suite struct DirectoryPagingTests {
  private static let id = TestDirectory.id

  /// Every page of what a call lists, one after the other.
  private func pages<Item>(
    _ read: (String?) throws -> (items: [Item], next: String?)
  ) throws -> [[Item]] {
    var pages: [[Item]] = []
    var token: String?
    repeat {
      let page = try read(token)
      pages.append(page.items)
      token = page.next
    } while token != nil && pages.count < 100
    return pages
  }

  @Test func `users come by name, a query a page, and pages join without a gap`() throws {
    let names = ["Ädam", "zoe", "Bob", "ella", "Émile", "朵拉", "a\\n", "a\\", "アダ"]
    let directory = try TestDirectory(users: names)
    let found = try pages { token in
      let before = directory.records.queries
      let page = try directory.perform(
        IdentityStore.ListUsers(identityStoreId: Self.id, maxResults: 2, nextToken: token))
      #expect(directory.records.queries == before + 1)
      return (page.users.compactMap(\.userName), page.nextToken)
    }
    #expect(found.map(\.count) == [2, 2, 2, 2, 1])
    let ordered = names.sorted { FoldedText($0).text < FoldedText($1).text }
    #expect(found.flatMap(\.self) == ordered)
  }

  @Test func `groups whose names have line breaks are paged all the same`() throws {
    let names = ["a", "a\n", "a\nb", "a\r", "a\r\n", "a\\", "a\\n", "\n", "b\n\nc", "\r"]
    let directory = try TestDirectory(groups: names)
    for size in 1...3 {
      let found = try pages { token in
        let page = try directory.perform(
          IdentityStore.ListGroups(identityStoreId: Self.id, maxResults: size, nextToken: token))
        return (page.groups.compactMap(\.displayName), page.nextToken)
      }
      #expect(found.flatMap(\.self).count == names.count)
      #expect(Set(found.flatMap(\.self)) == Set(names))
    }
  }

  @Test func `memberships are paged from either side`() throws {
    let directory = try TestDirectory()
    let users = try (0..<5).map { try directory.add("u\($0)") }
    let groups = try (0..<5).map { try directory.addGroup("g\($0)") }
    for user in users { for group in groups { try directory.join(user, group) } }
    let members = try pages { token in
      let page = try directory.perform(
        IdentityStore.ListGroupMemberships(
          identityStoreId: Self.id, groupId: groups[2], maxResults: 2, nextToken: token))
      return (page.groupMemberships.compactMap(\.memberId.userId), page.nextToken)
    }
    #expect(members.flatMap(\.self) == users.sorted())
    let joined = try pages { token in
      let page = try directory.perform(
        IdentityStore.ListGroupMembershipsForMember(
          identityStoreId: Self.id, memberId: .init(userId: users[3]), maxResults: 2,
          nextToken: token))
      return (page.groupMemberships.map(\.groupId), page.nextToken)
    }
    #expect(joined.flatMap(\.self) == groups.sorted())
  }

  @Test func `a page goes on after a user that has been deleted`() throws {
    let directory = try TestDirectory(users: ["a", "c"])
    let id = try directory.add("b")
    let first = try directory.perform(
      IdentityStore.ListUsers(identityStoreId: Self.id, maxResults: 2))
    try directory.perform(IdentityStore.DeleteUser(identityStoreId: Self.id, userId: id))
    let rest = try directory.perform(
      IdentityStore.ListUsers(identityStoreId: Self.id, nextToken: first.nextToken))
    #expect(rest.users.map(\.userName) == ["c"] && rest.nextToken == nil)
  }

  @Test func `a page has 1 to 100 items, and 1 to 1000 in the console`() throws {
    let directory = try TestDirectory()
    for size in [1, 100] {
      try directory.perform(IdentityStore.ListUsers(identityStoreId: Self.id, maxResults: size))
      try directory.perform(IdentityStore.ListGroups(identityStoreId: Self.id, maxResults: size))
    }
    for size in [0, -1, 101] {
      let call = IdentityStore.ListUsers(identityStoreId: Self.id, maxResults: size)
      #expect(directory.refusal(of: call)?.code == .validationException)
    }
    try directory.perform(IdentityCenter.SearchUsers(maxResults: 1000))
    #expect(
      directory.refusal(of: IdentityCenter.SearchUsers(maxResults: 1001))?.code
        == .validationException)
  }

  @Test(arguments: ["x", "YQpi", "", "a b", "/w=="])
  func `a token of somebody else's is refused`(token: String) throws {
    let directory = try TestDirectory()
    let call = IdentityStore.ListUsers(identityStoreId: Self.id, nextToken: token)
    #expect(
      directory.refusal(of: call) == ServiceError(.validationException, "Invalid NextToken."))
  }

  @Test func `a search finds in user names, display names and addresses`() throws {
    let directory = try TestDirectory(users: ["ada"])
    try directory.add("bob") { $0.displayName = "Robert Adams" }
    try directory.add("cyd") { $0.emails = [.init("xada@example.com")] }
    try directory.add("dan") { $0.displayName = "100%" }
    #expect(try directory.userNames(containing: "ADA") == ["ada", "bob", "cyd"])
    #expect(try directory.userNames(containing: "0%") == ["dan"])
    #expect(try directory.userNames(containing: "nobody") == [])
    let first = try directory.perform(IdentityCenter.SearchUsers(containing: "ada", maxResults: 2))
    let rest = try directory.perform(
      IdentityCenter.SearchUsers(containing: "ada", nextToken: first.nextToken))
    #expect(rest.users.map(\.userName) == ["cyd"])
  }

  @Test func `a marker gives back whatever key it was made of`() throws {
    let texts = ["", "a", "\n", "\\", "\\n", "\r", "\r\n", "\u{301}", "\\\n\\\\n", "👩\n"]
    for one in texts {
      for other in texts where !(one + other).isEmpty {
        let key = try #require(try Marker.decode(Marker.encode([one, other])))
        #expect(key.map { Array($0.utf8) } == [Array(one.utf8), Array(other.utf8)])
      }
    }
  }
}
