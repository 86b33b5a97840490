import Domain
import Foundation
import Store
import Testing

@testable import Screens

@Suite struct KeptImportTests {
  @Test func `what is kept is read again as it was, and nothing else is`() {
    let kept = KeptImport(region: .here, origin: .there, names: ["ada", "o'brien", "é+=,.@"])
    #expect(KeptImport(kept.encoded) == kept)
    #expect(KeptImport(Data()) == nil)
    #expect(KeptImport(Data("{}\nada".utf8)) == nil)
    #expect(KeptImport(Data("ada\nbob".utf8)) == nil)
  }

  /// As a console leaves it that was killed when so many had been imported.
  private func killed(after done: [String], of chosen: [String]) async throws -> Desk {
    let desk = try await Desk.with(users: chosen + ["other"])
    for name in done { try await desk.add(name) }
    let kept = KeptImport(region: .here, origin: nil, names: chosen)
    try desk.work.save(
      SavedDraft(
        id: "1", wizard: IAMUsersSource.name, summary: "to us-east-1 · 3 chosen",
        data: kept.encoded))
    let next = Desk(desk.account, identity: desk.identity, work: desk.work, size: desk.size)
    await next.showHome()
    await next.press("<up><enter>")
    return next
  }

  @Test func `an import that was killed is gone on with where it was`() async throws {
    let desk = try await killed(after: ["ada"], of: ["ada", "bob", "carl"])
    #expect(desk.prose.contains("1 of 3 chosen were done before; the others are marked."))
    #expect(desk.screen.contains("[x] bob") && desk.screen.contains("[x] carl"))
    #expect(desk.screen.contains("[ ] other") && desk.screen.contains("2 marked"))
    await desk.press(":import<enter>")
    #expect(try await Set(desk.sshNames().keys) == ["ada", "bob", "carl"])
    #expect(try desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `whenever it is killed, going on imports everybody once`() async throws {
    let first = try Desk.onSample(.sample(users: 5600))
    first.deathAtBatch = 2
    await first.show(ImportIAMUsers(region: .here, identity: first.identity))
    await first.press("a:import<enter>")
    #expect(first.isDead)
    let before = try await first.sshNames()
    #expect(before.count == 5000 + 4)
    let next = Desk(first.account, identity: first.identity, work: first.work, size: first.size)
    await next.showHome()
    await next.press("<up><enter>")
    #expect(next.prose.contains("5,000 of 5,598 chosen were done before"))
    await next.press(":import<enter>")
    let after = try await next.sshNames()
    #expect(after.count == 5598 + 4 && before.allSatisfy { after[$0.key] == $0.value })
    #expect(try next.work.abandonedDrafts().isEmpty)
  }

  @Test func `one that was done already is forgotten when it is left`() async throws {
    let desk = try await killed(after: ["ada", "bob"], of: ["ada", "bob"])
    #expect(desk.prose.contains("All 2 chosen were done before"))
    await desk.press("<esc>")
    #expect(try desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `one that is left without going on is offered again`() async throws {
    let desk = try await killed(after: ["ada"], of: ["ada", "bob"])
    await desk.press("<esc>")
    #expect(desk.screen.contains("Import IAM users"))
    #expect(desk.screen.contains("to us-east-1 · 3 chosen"))
  }

  @Test func `who was chosen is on disk before the first call is sent`() async throws {
    let desk = try await Desk.with(users: ["ada", "bob"])
    await desk.showImport()
    var kept: [SavedDraft] = []
    desk.refuses = { call in
      if call.value is OpsWorks.CreateUserProfile {
        kept = (try? desk.work.abandonedDrafts()) ?? []
      }
      return false
    }
    await desk.press("a:import<enter>")
    #expect(kept.map(\.summary) == ["to us-east-1 · 2 chosen"])
    #expect(kept.first.flatMap { KeptImport($0.data) }?.names == ["ada", "bob"])
    #expect(try desk.work.abandonedDrafts().isEmpty, "it is over")
  }

  @Test func `what cannot be written down is not begun`() async throws {
    let desk = try await Desk.with(users: ["ada"])
    await desk.showImport()
    desk.keepingFails = .serviceFailure("The disk is full.")
    await desk.press("a:import<enter>")
    #expect(desk.prose.contains("Nothing was begun") && desk.prose.contains("The disk is full."))
    #expect(try await desk.sshNames().isEmpty)
    await desk.press("<esc>")
    #expect(desk.screen.contains("[x] ada"))
  }
}
