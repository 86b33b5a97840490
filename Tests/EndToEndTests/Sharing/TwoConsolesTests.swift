import Domain
import Foundation
import Testing

/// Two operators, or one with two windows, on one account file.
@Suite(.serialized) struct TwoConsolesTests {
  @Test func `both add users, and of one name the second is refused`() async throws {
    let home = try Household()
    try home.makeAccount()
    let one = try await AddingUsers(in: home)
    let other = try await AddingUsers(in: home)
    try await one.details(["shared.name", "only.one"], password: false)
    try await other.details(["shared.name", "only.other"], password: false)
    try await one.review(group: "Finance")
    try await other.review(group: "Auditors")
    try await one.create()
    try await one.console.shows("✓ Success · 2 users created")
    let key = try #require(try await home.kept().access["shared.name"]?.keys.first)

    try await other.create()
    try await other.console.shows("EntityAlreadyExists")
    try await other.console.shows("only.other")
    try await one.leave()
    try await other.leave()
    let kept = try await home.kept()
    #expect(kept.users.count == 12 + 3)
    #expect(kept.users["shared.name"]?.groupList == ["Finance"])
    #expect(kept.access["shared.name"]?.keys == [key])
    #expect(kept.users["only.one"]?.groupList == ["Finance"])
    #expect(kept.users["only.other"]?.groupList == ["Auditors"])
    #expect(kept.access["only.other"]?.keys.count == 1)
  }

  @Test func `what one console is working on is not offered by another`() async throws {
    let home = try Household()
    try home.makeAccount()
    let one = try await AddingUsers(in: home)
    try await one.details(["ana.lopez"], password: false)
    try await one.console.until("the draft to be on disk") { _ in
      !home.files(containing: "ana.lopez").isEmpty
    }
    let other = try Tmux(Product.word, in: home)
    try await other.shows("customer managed policies")
    #expect(try !other.screen.contains("Unfinished work"))
    try await one.console.kill()
    // Home looks again when the operator comes back to it.
    try other.press("Enter")
    try await other.shows("User name")
    try other.press("q")
    try await other.shows("ana.lopez · step 1 of 5")
  }
}
