import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct DirectoryStoreTests {
  private func account() throws -> EmbeddedAccount { try .temporary(hasher: .quick) }

  private func attributes(_ email: String? = nil) -> IdentityStore.Attributes {
    .init(givenName: "Dora", familyName: "Marquez", displayName: "Dora Marquez", email: email)
  }

  @Test func `every account has a directory of its own from the beginning`() async throws {
    var ids: Set<String> = []
    for _ in 0..<3 {
      let directory = try await account().perform(IdentityCenter.DescribeDirectory())
      #expect(directory.identityStoreId.wholeMatch(of: /d-[0-9a-f]{10}/) != nil)
      #expect((directory.users, directory.groups) == (0, 0))
      ids.insert(directory.identityStoreId)
    }
    #expect(ids.count == 3)
  }

  @Test func `an account that had no directory gets one, once`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrate(queue)
    let first = try queue.read { try Setting.read(IdentityStore.idSetting, in: $0) }
    try Schema.migrate(queue)
    #expect(first != nil)
    #expect(try queue.read { try Setting.read(IdentityStore.idSetting, in: $0) } == first)
  }

  @Test func `the sample has four users in two groups, as calls would accept them`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample, hasher: .quick)
    let directory = try await account.perform(IdentityCenter.DescribeDirectory())
    #expect((directory.users, directory.groups) == (4, 2))
    #expect(directory.identityStoreId == "d-9067642ac7")
    for user in try await account.perform(IdentityCenter.SearchUsers()).users {
      let described = try await account.perform(
        IdentityStore.DescribeUser(
          identityStoreId: directory.identityStoreId, userId: user.userId))
      let again = IdentityStore.CreateUser(
        identityStoreId: directory.identityStoreId, userName: "\(user.userName).2",
        described.attributes)
      let error = await #expect(throws: ServiceError.self) { try await account.perform(again) }
      #expect(error?.message == "Duplicate Email")
    }
  }

  @Test func `case is ignored in every script, in tables too`() async throws {
    let account = try account()
    let id = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    for (name, email) in [("Ódra", "Ä@example.com"), ("Дора", nil), ("朵拉", nil)] {
      _ = try await account.perform(
        IdentityStore.CreateUser(
          identityStoreId: id, userName: name, attributes(email)))
    }
    for (name, email) in [("óDRA", nil), ("дОРА", nil), ("x", "ä@EXAMPLE.com")] {
      let call = IdentityStore.CreateUser(
        identityStoreId: id, userName: name, attributes(email))
      let error = await #expect(throws: ServiceError.self) { try await account.perform(call) }
      #expect(error?.code == .conflictException)
    }
    let find = IdentityStore.GetUserId(
      identityStoreId: id, alternateIdentifier: .init("userName", "дОРА"))
    _ = try await account.perform(find)
  }

  @Test func `two thousand users come in two pages, in order, each once`() async throws {
    let account = try account()
    let id = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    let names = (0..<2000).map { "user\($0)" }
    let results = await account.perform(
      batch: names.shuffled().map {
        AnyCall(
          IdentityStore.CreateUser(
            identityStoreId: id, userName: $0, attributes("\($0)@example.com")))
      })
    #expect(results.allSatisfy { $0.code == nil })
    let first = try await account.perform(IdentityCenter.SearchUsers(maxResults: 1000))
    let second = try await account.perform(
      IdentityCenter.SearchUsers(maxResults: 1000, nextToken: first.nextToken))
    #expect(second.nextToken == nil)
    #expect((first.users + second.users).map(\.userName) == names.sorted())
    let found = try await account.perform(IdentityCenter.SearchUsers(containing: "199"))
    #expect(found.users.count == 12)
  }

  /// A walk over all rows would be felt with a hundred thousand of them.
  @Test(arguments: [
    ("directoryUser", "userID = ?"), ("directoryUser", "foldedEmail = ?"),
    ("directoryUser", "foldedName = ?"), ("directoryGroup", "groupID = ?"),
    ("directoryMembership", "membershipID = ?"),
    ("directoryMembership", "userID = ? AND (groupID) > (?) ORDER BY groupID"),
    ("directoryMembership", "groupID = ? AND (userID) > (?) ORDER BY userID"),
    ("outboxMessage", "userID = ? AND (rank) > (?) ORDER BY rank"),
  ])
  func `what calls look for has an index`(table: String, condition: String) throws {
    let queue = try DatabaseQueue()
    try Schema.migrate(queue)
    let marks = condition.count { $0 == "?" }
    let plan = try queue.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN SELECT * FROM \(table) WHERE \(condition)",
        arguments: StatementArguments(Array(repeating: "x", count: marks))
      ).map { $0["detail"] as String }.joined(separator: "; ")
    }
    #expect(plan.hasPrefix("SEARCH") && !plan.contains("TEMP B-TREE"), "\(plan)")
  }
}
