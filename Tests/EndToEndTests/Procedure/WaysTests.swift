import Domain
import Foundation
import Testing

/// The three ways to set permissions, side by side.
@Suite struct WaysTests {
  @Test func `going to and fro between the ways loses none, and only the last is applied`()
    async throws
  {
    let home = try Household()
    try home.makeAccount()
    let operation = try await AddingUsers(in: home)
    try await operation.details(["new.robot"], password: false)
    let console = operation.console
    try console.press("C-n")
    try await console.shows("Set permissions for new.robot")
    try await chooseInEach(console)
    try await turn(console, "Up", "(•) Copy permissions")
    try await console.shows("(•) ci-deploy")
    try await turn(console, "Up", "(•) Add user to group")
    try await console.shows("[x] Finance")
    try await turn(console, "Down", "(•) Copy permissions")
    try console.press("4")
    try await operation.create()
    try await console.shows("✓ Success")
    try await operation.leave()
    let user = try #require(try await home.kept().users["new.robot"])
    #expect(user.groupList == [])
    #expect(user.policies == ["AWSCodeDeployFullAccess"])
    #expect(user.userPolicyList?.map(\.policyName) == ["push-artifacts"])
    #expect(user.userPolicyList?.first?.policyDocument?.contains("acme-artifacts") == true)
  }

  /// A group, a user to copy from, and a policy; the focus is on the ways again then.
  private func chooseInEach(_ console: Tmux) async throws {
    for (way, name) in [
      ("Add user to", "Finance"), ("Copy perm", "ci-deploy"), ("Attach", "ReportsRead"),
    ] {
      try await console.go(to: way)
      try await console.goToList()
      try await console.choose(name)
      try await console.go(to: "(•) \(way)")
      if way != "Attach" { try await console.move("Down") }
    }
  }

  private func turn(_ console: Tmux, _ key: String, _ way: String) async throws {
    try console.press(key)
    try await console.shows(way)
  }
}
