import Domain
import Foundation
import Testing

/// What is set for the account holds for the next user who is added.
@Suite struct AccountSettingsTests {
  @Test func `new users' passwords and their sign-in page follow the account settings`()
    async throws
  {
    let home = try Household()
    try home.makeAccount()
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    try await console.go(to: "Account settings")
    try console.press("Enter")
    try await console.shows("(•) IAM default")
    try await setPolicy(on: console)
    try await setAlias(on: console)
    try console.press("C-g")
    try await console.shows("nothing leaves this machine")
    try await addUser(AddingUsers(on: console))
    let user = try #require(try await home.kept().users["new.hire"])
    #expect(user.attachedManagedPolicies == [])
  }

  private func setPolicy(on console: Tmux) async throws {
    try console.press("Down")
    try await console.shows("(•) Custom")
    try await console.go(to: "Minimum password length")
    try console.press("C-u")
    try console.type("31")
    try await console.until("31") { $0.contains(/Minimum password length +31/) }
    try await AddingUsers(on: console).tick("Allow users to change their own password")
    try await console.go(to: "Apply password policy")
    try console.press("Enter")
    try await console.shows("Set a custom password policy?")
    try console.press("a")
    try await console.shows("The password policy was applied.")
  }

  private func setAlias(on console: Tmux) async throws {
    try await console.go(to: "Alias  ")
    try console.press("C-u")
    try console.type("new-name")
    try await console.go(to: "Set alias")
    try console.press("Enter")
    try await console.shows("Set the alias new-name?")
    try console.press("a")
    try await console.shows("new-name · ")
  }

  private func addUser(_ operation: AddingUsers) async throws {
    let console = operation.console
    try console.press(":")
    try console.type("add-user")
    try await console.shows(":add-user")
    try console.press("Enter")
    try await console.shows("Set user details")
    try await operation.details(["new.hire"], key: false)
    let details = try await console.shows("[x] Require password reset")
    #expect(!details.contains("IAMUserChangePassword"))
    try await operation.review()
    try await operation.create()
    let final = try await console.shows("✓ Success")
    #expect(final.contains("https://new-name.signin.aws.amazon.com/console"))
    try await console.go(to: "Password  ")
    try console.press("Enter")
    try await console.until("a password of 31 characters") {
      $0.contains(/Password {12}\S{31} +\[Hide\]/)
    }
    try await operation.leave()
  }
}
