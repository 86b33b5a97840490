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

  private func drawn(_ page: DeleteUsers) -> String {
    var canvas = Canvas(room)
    page.draw(on: &canvas)
    return canvas.text
  }

  /// Carries out the one batch that is asked for.
  private func perform(
    _ effects: [Effect<DeleteUsers.Event>], on account: some Account, for page: inout DeleteUsers
  ) async throws -> [Effect<DeleteUsers.Event>] {
    guard case .batch(let calls, let then) = try #require(effects.first).work else { return [] }
    return page.handle(then(await account.perform(batch: calls)), in: room)
  }

  /// The page over everybody in the sample account, with the count typed, ready to delete five
  /// at a time.
  private func asking(on account: EmbeddedAccount) async throws -> DeleteUsers {
    let all = try await names(on: account)
    var page = DeleteUsers(all)
    page.deletion = Deletion(all, deletes: 5)
    _ = try await perform(page.start(), on: account, for: &page)
    for key in Key.script("\(all.count)<tab><tab>") { _ = page.handle(.key(key), in: room) }
    return page
  }

  @Test func `stopping ends it after the batch under way, and the rest stays`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample, hasher: .quick)
    let all = try await names(on: account)
    var page = try await asking(on: account)
    var effects = page.handle(.key(.enter), in: room)
    effects = try await perform(effects, on: account, for: &page)
    #expect(page.phase == .deleting && page.deletion.tried == 5)
    #expect(drawn(page).contains("5 of 12 users") && drawn(page).contains("Esc stops after"))
    _ = page.handle(.escape, in: room)
    #expect(drawn(page).contains("Stopping…"))
    effects = try await perform(effects, on: account, for: &page)
    #expect(effects.isEmpty && page.phase == .over)
    #expect(page.deletion.gone == Array(all.prefix(10)))
    #expect(drawn(page).contains("Deleted 10 of 12 users · 2 not begun"))
    #expect(try await names(on: account) == Array(all.dropFirst(10)))
  }

  @Test func `an account that cannot work is asked once`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample, hasher: .quick)
    var page = try await asking(on: account)
    let effects = page.handle(.key(.enter), in: room)
    guard case .batch(let calls, let then) = try #require(effects.first).work else { return }
    let full = calls.map { _ in
      Result<AnyOutput, ServiceError>.failure(.serviceFailure("The disk is full."))
    }
    #expect(page.handle(then(full), in: room).isEmpty)
    #expect(page.phase == .over && page.deletion.waiting == 12 - 5)
  }

  @Test func `more than fit into one batch are read in several`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample, hasher: .quick)
    let known = try await names(on: account)
    var page = DeleteUsers(known + ["nobody"])
    page.deletion = Deletion(known + ["nobody"], reads: 12)
    let effects = try await perform(page.start(), on: account, for: &page)
    #expect(page.phase == .reading && page.deletion.read == 12)
    _ = try await perform(effects, on: account, for: &page)
    #expect(page.phase == .asking && page.deletion.waiting == known.count)
    #expect(page.deletion.gone == ["nobody"])
  }

  @Test func `who could not be read is left alone`() throws {
    var deletion = Deletion(["ada"])
    let denied = ServiceError(.accessDenied, "You may not do that.")
    deletion.take(read: (0..<Belongings.readings).map { _ in .failure(denied) })
    #expect(deletion.waiting == 0 && deletion.users[0].error == denied)
    #expect(deletion.deleting == [])
  }
}
