import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct ActivityChainTests {
  private let account: EmbeddedAccount

  /// An account to which five things were done.
  init() async throws {
    account = try EmbeddedAccount.temporary(hasher: .quick)
    for name in ["a", "b", "c", "d", "e"] {
      _ = try await account.perform(IAM.CreateGroup(groupName: name))
    }
  }

  private func tamper(_ sql: String) throws {
    try account.writer.write { try $0.execute(sql: sql) }
  }

  private var verdict: Activity.Verdict {
    get async throws { try await account.perform(Activity.GetVerdict()) }
  }

  @Test func `what nobody touched is whole`() async throws {
    #expect(try await verdict == Activity.Verdict(records: 5, breaksAt: nil))
  }

  @Test func `an account to which nothing was done is whole`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let verdict = try await account.perform(Activity.GetVerdict())
    #expect(verdict == Activity.Verdict(records: 0, breaksAt: nil))
  }

  @Test(arguments: [
    "who = 'nobody'", "time = time + 1", "input = '{}'", "output = NULL", "errorCode = 'X'",
    "clientAddress = '192.0.2.1'", "hash = zeroblob(32)",
  ])
  func `a change to any part of a record shows at that record`(change: String) async throws {
    try tamper("UPDATE activityRecord SET \(change) WHERE rank = -3")
    #expect(try await verdict.breaksAt == "Record 3 is not as it was written.")
  }

  @Test(arguments: [
    ("rank = -1", "Record 1 is missing."), ("rank IN (-2, -3)", "Records 2 to 3 are missing."),
    ("rank <= -4", "Records 4 to 5 are missing."), ("rank < 0", "Records 1 to 5 are missing."),
  ])
  func `records that were taken out are missed`(which: String, sentence: String) async throws {
    try tamper("DELETE FROM activityRecord WHERE \(which)")
    #expect(try await verdict.breaksAt == sentence)
  }

  @Test func `the oldest of several breaks is the one that is told`() async throws {
    try tamper("UPDATE activityRecord SET target = 'z' WHERE rank IN (-2, -4)")
    #expect(try await verdict.breaksAt == "Record 2 is not as it was written.")
  }

  @Test(arguments: ["DELETE FROM setting WHERE", "UPDATE setting SET value = 'AAAA' WHERE"])
  func `where the chain ends cannot be said by somebody else`(sql: String) async throws {
    try tamper("\(sql) name = 'ActivityChainEnd'")
    let sentence = "What the account says of the last record was changed."
    #expect(try await verdict.breaksAt == sentence)
  }

  @Test func `what is refused is written down, and nothing else of it is kept`() async throws {
    _ = try? await account.perform(CreateGroupThenFail())
    let newest = try await account.perform(Activity.ListRecords()).records[0]
    #expect((newest.number, newest.event) == (6, "CreateGroupThenFail"))
    #expect(newest.error == ServiceError(.invalidInput, "On purpose."))
    #expect(try await account.perform(IAM.ListGroups()).groups.count == 5)
  }

  @Test func `each call of a batch has its record, reads have none`() async throws {
    _ = await account.perform(batch: [
      AnyCall(IAM.CreateUser(userName: "ada")), AnyCall(IAM.GetUser(userName: "ada")),
      AnyCall(IAM.CreateUser(userName: "ada")),
    ])
    let records = try await account.perform(Activity.ListRecords()).records
    #expect(records.prefix(3).map(\.event) == ["CreateUser", "CreateUser", "CreateGroup"])
    #expect(records.prefix(2).map { $0.error?.code } == [.entityAlreadyExists, nil])
    #expect(try await verdict == Activity.Verdict(records: 7, breaksAt: nil))
  }

  @Test func `two consoles on one file add to one chain, each under its own name`() async throws {
    let folder = Folder()
    let one = try folder.account()
    let other = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
      .acting(as: Caller(.owner, osUser: "eve"))
    for number in 0..<10 {
      _ = try await one.perform(IAM.CreateGroup(groupName: "one\(number)"))
      _ = try await other.perform(IAM.CreateGroup(groupName: "other\(number)"))
    }
    let verdict = try await one.perform(Activity.GetVerdict())
    #expect(verdict == Activity.Verdict(records: 20, breaksAt: nil))
    let records = try await one.perform(Activity.ListRecords(containing: "other")).records
    #expect(records.allSatisfy { $0.osUser == "eve" } && records.count == 10)
  }
}
