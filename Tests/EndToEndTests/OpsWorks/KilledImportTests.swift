import Domain
import Foundation
import Store
import Testing

/// A console that is killed while it imports thousands of users, and the one that comes after it.
@Suite(.serialized) struct KilledImportTests {
  private static let region = OpsWorks.Region.usEast1

  @Test func `an import killed in the middle is gone on with, and loses and doubles nobody`()
    async throws
  {
    let home = try Household()
    try home.makeAccount(.sample(users: 24_000))
    let chosen = try await importable(in: home)
    #expect(chosen.count > 23_900)
    try leave(chosen, in: home)
    try home.stall(adding: chosen[12_000], to: "opsWorksUserProfile", as: "name")
    let others = try home.rows(of: "opsWorksUserProfile")
    let first = try await goOn(in: home)
    try await first.shows("\(chosen.count) marked")
    try first.press(":")
    try first.type("import")
    try first.press("Enter")
    try await home.reach(others + 1, in: "opsWorksUserProfile")
    try await first.kill()
    try home.goOn()
    let before = try await names(in: home)
    #expect(before.count > 4 && before.count < chosen.count)
    let next = try await goOn(in: home)
    try await next.shows("were done before")
    try next.press(":")
    try next.type("import")
    try next.press("Enter")
    try await next.until("the end") { $0.contains("Imported") || $0.contains("nothing is left") }
    try next.press("q")
    try await next.shows("nothing leaves this machine")
    try await next.until("nothing to be unfinished") { !$0.contains("Unfinished work") }
    try next.press("q")
    try await next.ends(with: 0)
    let after = try await names(in: home)
    #expect(Set(chosen).isSubset(of: after.keys) && after.count == chosen.count + 4)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(try await importable(in: home).isEmpty)
  }

  /// As a console leaves it that was killed before its first call: who was chosen.
  private func leave(_ names: [String], in home: Household) throws {
    let account = try home.opened()
    defer { account.close() }
    let work = try WorkFile.open(
      at: home.path("state/usher/work.usher"), accountID: account.identity.accountID,
      console: try ended())
    let text = ([#"{"region":"us-east-1"}"#] + names).joined(separator: "\n")
    try work.save(
      SavedDraft(
        id: "1", wizard: "ImportIAMUsers", summary: "to us-east-1 · \(names.count) chosen",
        data: Data(text.utf8)))
  }

  /// A console that has been and is no more.
  private func ended() throws -> Owner {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    return try #require(Owner(running: process.processIdentifier))
  }

  private func goOn(in home: Household) async throws -> Tmux {
    let console = try Tmux(Product.word, in: home)
    try await console.shows("Unfinished work")
    try await console.go(to: "Import IAM users")
    try console.press("Enter")
    try await console.shows("This import was interrupted")
    return console
  }

  private func importable(in home: Household) async throws -> [String] {
    let account = try home.opened()
    defer { account.close() }
    var (names, marker): ([String], String?) = ([], nil)
    repeat {
      let page = try await account.perform(
        OpsWorks.ListImportableUsers(region: Self.region, marker: marker, maxItems: 10_000))
      names += page.users.map(\.userName)
      marker = page.marker
    } while marker != nil
    return names
  }

  /// The SSH user names of the region's users, by name.
  private func names(in home: Household) async throws -> [String: String] {
    let account = try home.opened()
    defer { account.close() }
    let users = try await account.perform(OpsWorks.DescribeUserProfiles(region: Self.region))
      .userProfiles
    return Dictionary(uniqueKeysWithValues: users.map { ($0.name, $0.sshUsername) })
  }
}
