import Display
import Domain
import Store
import Testing

@testable import Screens

/// The page without a console: a batch at a time.
@Suite struct DeletionTests {
  private let room = Size(columns: 80, rows: 20)

  private func names(on account: some Account) async throws -> [String] {
    try await account.perform(IAM.ListUsers(maxItems: 1000)).users.map(\.userName)
  }

  /// Carries out the one batch that is asked for.
  private func perform(
    _ effects: [Effect<DeleteUsers.Event>], on account: some Account, for page: inout DeleteUsers
  ) async throws -> [Effect<DeleteUsers.Event>] {
    guard case .batch(let calls, let then) = try #require(effects.first).work else { return [] }
    return page.handle(then(await account.perform(batch: calls)), in: room)
  }

  private func asking(_ count: Int, on account: EmbeddedAccount) async throws -> DeleteUsers {
    var page = DeleteUsers(Array(try await names(on: account).prefix(count)))
    _ = try await perform(page.start(), on: account, for: &page)
    for key in Key.script("\(count)<tab><tab>") { _ = page.handle(.key(key), in: room) }
    return page
  }

  @Test func `stopping ends it after the batch under way, and the rest stays`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample(users: 600), hasher: .quick)
    let all = try await names(on: account)
    var page = try await asking(600, on: account)
    var effects = page.handle(.key(.enter), in: room)
    effects = try await perform(effects, on: account, for: &page)
    #expect(page.phase == .deleting && page.deletion.tried == Deletion.deletes)
    _ = page.handle(.escape, in: room)
    effects = try await perform(effects, on: account, for: &page)
    #expect(effects.isEmpty && page.phase == .over)
    #expect(page.deletion.gone.count == 2 * Deletion.deletes)
    #expect(try await names(on: account) == Array(all.dropFirst(2 * Deletion.deletes)))
  }

  @Test func `an account that cannot work is asked once`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample(users: 600), hasher: .quick)
    var page = try await asking(600, on: account)
    let effects = page.handle(.key(.enter), in: room)
    guard case .batch(let calls, let then) = try #require(effects.first).work else { return }
    let full = calls.map { _ in
      Result<AnyOutput, ServiceError>.failure(.serviceFailure("The disk is full."))
    }
    #expect(page.handle(then(full), in: room).isEmpty)
    #expect(page.phase == .over && page.deletion.waiting == 600 - Deletion.deletes)
  }

  @Test func `more than fit into one batch are read in several`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample, hasher: .quick)
    let known = try await names(on: account)
    let missing = (0..<Deletion.reads).map { "nobody.\($0)" }
    var page = DeleteUsers(known + missing)
    let effects = try await perform(page.start(), on: account, for: &page)
    #expect(page.phase == .reading && page.deletion.read == Deletion.reads)
    _ = try await perform(effects, on: account, for: &page)
    #expect(page.phase == .asking && page.deletion.waiting == known.count)
    #expect(Set(page.deletion.gone) == Set(missing))
  }

  @Test func `who could not be read is left alone`() throws {
    var deletion = Deletion(["ada"])
    let denied = ServiceError(.accessDenied, "You may not do that.")
    deletion.take(read: (0..<Belongings.readings).map { _ in .failure(denied) })
    #expect(deletion.waiting == 0 && deletion.users[0].error == denied)
    #expect(deletion.deleting == [])
  }
}
