import Domain
import Foundation
import Testing

/// A console that is killed while it creates users, and the one that comes after it.
@Suite(.serialized) struct KilledTests {
  private static let people = (1...5).map { "new.hire\($0)" }

  @Test(arguments: [1, 12, 23])
  func `a run killed at any call is finished by the next console`(_ calls: Int) async throws {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    try await beginAndKill(after: calls, in: home)
    try await finish(try await resume(in: home))
    try await expectAllCreated(since: before, in: home)
  }

  @Test func `a run interrupted again, by a hang-up, is finished by the third console`()
    async throws
  {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    try await beginAndKill(after: 8, in: home)
    let next = try await resume(in: home)
    try await next.console.go(to: "[ Finish ]")
    try next.console.press("Enter")
    try await reach(next, 14)
    try await next.console.hangUpAndEnd()
    try await finish(try await resume(in: home))
    try await expectAllCreated(since: before, in: home)
  }

  @Test(arguments: [2, 14])
  func `a run killed at any call is undone by the next console`(_ calls: Int) async throws {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    try await beginAndKill(after: calls, in: home)
    let next = try await resume(in: home)
    try await next.console.go(to: "[ Undo all ]")
    try next.console.press("Enter")
    try await next.console.shows("Undo all 5?")
    try next.console.press("u")
    try await next.console.until("all to be undone") {
      $0.contains("undone") && !$0.contains("created")
    }
    try await next.leave()
    let after = try await home.kept()
    #expect(Set(after.users.keys) == Set(before.users.keys))
    expectOthersUntouched(before, after)
    try await expectNothingUnfinished(in: home)
  }

  @Test func `what nobody has seen before the kill is made anew`() async throws {
    let home = try Household()
    try home.makeAccount()
    let first = try await AddingUsers(in: home)
    try await first.details(["new.hire1", "new.hire2"])
    try await first.review(group: "Finance")
    try await first.create()
    try await first.console.shows("✓ Success")
    let keys = try first.console.screen.matches(of: /AKIA\w{16}/).map { String($0.output) }
    #expect(keys.count == 2)
    try await first.console.kill()
    let next = try await resume(in: home)
    try await next.console.go(to: "[ Finish ]")
    try next.console.press("Enter")
    try await next.console.until("new keys") { screen in
      screen.contains("✓ Success") && screen.contains("AKIA")
        && !keys.contains { screen.contains($0) }
    }
    try await next.leave()
    let after = try await home.kept()
    for name in ["new.hire1", "new.hire2"] {
      #expect(after.access[name]?.keys.count == 1)
      #expect(after.access[name]?.keys.contains { keys.contains($0) } == false)
      #expect(after.access[name]?.resetRequired == true)
    }
    try await expectNothingUnfinished(in: home)
  }
}

extension KilledTests {
  private func beginAndKill(after calls: Int, in home: Household) async throws {
    let first = try await AddingUsers(in: home)
    try await first.details(Self.people)
    try await first.review(group: "Finance")
    try await first.create()
    try await reach(first, calls)
    try await first.console.kill()
  }

  /// Waits until so many calls are done.
  private func reach(_ operation: AddingUsers, _ calls: Int) async throws {
    try await operation.console.until("\(calls) calls") { screen in
      if screen.contains("✓ Success") { return true }
      let done = screen.firstMatch(of: /(\d+) of \d+ calls/).flatMap { Int($0.1) }
      return done.map { $0 >= calls } ?? false
    }
  }

  private func finish(_ next: AddingUsers) async throws {
    try await next.console.go(to: "[ Finish ]")
    try next.console.press("Enter")
    try await next.console.shows("✓ Success · 5 users created")
    try await next.leave()
  }

  /// Everybody of the run is there once and with what was planned, and nobody else is changed.
  private func expectAllCreated(since before: KeptAccount, in home: Household) async throws {
    let after = try await home.kept()
    #expect(Set(after.users.keys) == Set(before.users.keys).union(Self.people))
    for name in Self.people {
      #expect(after.users[name]?.groupList == ["Finance"])
      #expect(after.access[name]?.keys.count == 1)
      #expect(after.access[name]?.resetRequired == true)
    }
    expectOthersUntouched(before, after)
    try await expectNothingUnfinished(in: home)
  }

  private func resume(in home: Household) async throws -> AddingUsers {
    let next = try Tmux(Product.word, in: home)
    let screen = try await next.shows("Unfinished work")
    #expect(screen.contains(/new.hire.*… · \d+ of \d+ calls done · stopped [-\d]+ [:\d]+\n/))
    try await next.go(to: "Add user (IAM)")
    try next.press("Enter")
    try await next.shows("This was interrupted")
    return AddingUsers(on: next)
  }

  private func expectOthersUntouched(_ before: KeptAccount, _ after: KeptAccount) {
    for (name, user) in before.users {
      #expect(after.users[name] == user)
      #expect(after.access[name] == before.access[name])
    }
    #expect(after.groups == before.groups)
  }

  private func expectNothingUnfinished(in home: Household) async throws {
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    #expect(try !console.screen.contains("Unfinished work"))
  }
}
