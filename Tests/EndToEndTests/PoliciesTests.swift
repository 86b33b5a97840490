import Domain
import Foundation
import Testing

@Suite(.serialized) struct PoliciesTests {
  @Test func `a policy gets a version, goes back to the first, and is deleted`() async throws {
    let home = try Household()
    try home.makeAccount()
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    try await console.go(to: "Policies")
    try console.press("Enter")
    try await console.shows("81 policies")
    try console.press("Down", "Down", "Enter")
    try await console.shows("Reads the monthly reports")
    try await save(on: console)
    #expect(try await home.kept().policies["ReportsRead"]?.defaultVersionId == "v2")
    try await setDefault(on: console)
    #expect(try await home.kept().policies["ReportsRead"]?.defaultVersionId == "v1")
    try await delete(on: console)
    let kept = try await home.kept()
    #expect(kept.policies["ReportsRead"] == nil && kept.policies.count == 80)
    #expect(kept.users["wei.zhang"]?.attachedManagedPolicies == [])
    #expect(kept.users.count == 12)
  }

  private func save(on console: Tmux) async throws {
    try console.press("e")
    try await console.shows("Edit ReportsRead")
    try console.press("C-n")
    try await console.shows("Saved v2, the default version now.")
  }

  private func setDefault(on console: Tmux) async throws {
    try console.press("3")
    try await console.shows("v2, the default version")
    try console.press("Down", "S")
    try await console.shows("Set v1 as the default version")
    try console.press("s")
    try await console.shows("v1 is the default version now.")
  }

  private func delete(on console: Tmux) async throws {
    try console.press("q")
    try await console.shows("81 policies")
    try console.press("D")
    try await console.shows("2 attachments to users")
    try console.press("Enter")
    try await console.shows("This cannot be undone.")
    try console.press("d")
    try await console.shows("Deleted 1 of 1 policy")
    try console.press("Enter")
    try await console.shows("80 policies")
  }
}
