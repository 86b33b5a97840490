import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct FullDiskTests {
  /// An account with room for a few hundred users, in which each has a long tag.
  private func cramped(in folder: Folder) throws -> EmbeddedAccount {
    let account = try folder.account()
    let pages = try account.writer.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try account.writer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
    }
    return account
  }

  private func user(_ number: Int) -> IAM.CreateUser {
    let note = IAM.Tag(key: "Note", value: String(repeating: "x", count: 256))
    return IAM.CreateUser(userName: "user\(1000 + number)", tags: [note])
  }

  @Test func `a full disk refuses with advice and keeps what was answered`() async throws {
    let folder = Folder()
    let account = try cramped(in: folder)
    var (made, refusal): (Int, ServiceError?) = (0, nil)
    while refusal == nil, made < 1000 {
      do { _ = try await account.perform(user(made)) } catch { refusal = error }
      if refusal == nil { made += 1 }
    }
    #expect(refusal?.code == .serviceFailure)
    #expect(refusal?.message.hasPrefix("The disk is full") == true)
    #expect(try await account.userNames.count == made)
    account.close()
    let again = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(try await again.userNames.count == made)
    _ = try await again.perform(user(made))
  }

  @Test func `a batch on a full disk says exactly what was done`() async throws {
    let account = try cramped(in: Folder())
    let results = await account.perform(batch: (0..<300).map { AnyCall(user($0)) })
    #expect(results.count == 300)
    let made = results.filter { $0.code == nil }.count
    #expect(made < 300)
    #expect(try await account.userNames.count == made)
  }
}
