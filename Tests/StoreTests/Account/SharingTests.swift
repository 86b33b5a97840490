import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct SharingTests {
  @Test func `two consoles that create the same users get one each, and AWS's answer`()
    async throws
  {
    let folder = Folder()
    let one = try folder.account()
    let other = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    let names = (0..<40).map { "user\($0)" }

    func create(_ names: [String], on account: EmbeddedAccount) async -> [ServiceError.Code?] {
      var codes: [ServiceError.Code?] = []
      for name in names {
        codes += await account.perform(batch: [AnyCall(IAM.CreateUser(userName: name))]).map(\.code)
      }
      return codes
    }
    async let first = create(names, on: one)
    async let second = create(names, on: other)
    let answers = zip(await first, await second)

    for (mine, yours) in answers {
      #expect([mine, yours].filter { $0 == nil }.count == 1)
      #expect([mine, yours].contains(.entityAlreadyExists))
    }
    #expect(try await one.userNames == names.sorted())
    #expect(try await other.userNames == names.sorted())
  }

  @Test func `a read sees the account while another console is writing`() async throws {
    let folder = Folder()
    let one = try folder.account()
    let other = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    _ = try await one.perform(IAM.CreateUser(userName: "ada"))
    let names = try await one.writingMeanwhile { try await other.userNames }
    #expect(names == ["ada"])
  }

  @Test func `an account is made once, whoever comes first`() async throws {
    let folder = Folder()
    let outcomes = await withTaskGroup(of: AccountFileError.Problem?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            try folder.account().close()
            return nil
          } catch {
            return (error as? AccountFileError)?.problem
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == nil }.count == 1)
    #expect(outcomes.filter { $0 == .exists }.count == 7)
    #expect(folder.names == ["ops.db", "ops.db.key"])
    try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick).close()
  }
}

extension EmbeddedAccount {
  /// Runs a body while a write transaction of this account is open.
  fileprivate func writingMeanwhile<T: Sendable>(
    _ body: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    let done = DispatchSemaphore(value: 0)
    await withCheckedContinuation { begun in
      writer.asyncWriteWithoutTransaction { db in
        try? db.beginTransaction(.immediate)
        try? db.execute(sql: "UPDATE setting SET value = value")
        begun.resume()
        done.wait()
        try? db.rollback()
      }
    }
    defer { done.signal() }
    return try await body()
  }
}
