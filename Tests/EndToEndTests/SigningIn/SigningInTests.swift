import Domain
import Foundation
import Store
import Testing

/// What the wizard creates signs in, and may do what policies say.
@Suite struct SigningInTests {
  private static let first = "First-Pass-1"
  private static let own = "Second-Pass-2"

  @Test func `a new user is made to change the password, denied, granted, and limited`()
    async throws
  {
    let home = try Household()
    try home.makeAccount()
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    try await addUsers(on: console)

    try await signIn("ada", Self.first, on: console)
    try await console.shows("You must change your password to go on.")
    try console.type(Self.own)
    try console.press("Tab")
    try console.type(Self.own)
    try console.press("Enter")
    try await console.shows("Signed in as ada")
    #expect(try await home.kept().access["ada"]?.resetRequired == false)

    let denied = try await console.shows("Not permitted: users (iam:ListUsers)")
    #expect(denied.contains("ada @ acme-corp"))
    try await command("groups", on: console)
    try await console.shows("No policy of yours allows iam:ListGroups.")

    try await signInAsOwner(on: console)
    try await addToAdmins("ada", on: console)
    try await signIn("ada", Self.own, on: console)
    try await console.shows("Signed in as ada")
    try await createGroup("Lab", on: console)
    #expect(try await home.kept().groups["Lab"] != nil)

    try await signInAsOwner(on: console)
    try await limit("ada", to: "IAMReadOnlyAccess", on: console)
    try await signIn("ada", Self.own, on: console)
    try await console.shows("Signed in as ada")
    try await command("groups", on: console)
    try await console.shows("Not permitted: create group (iam:CreateGroup)")
    try console.press("n")
    try await console.shows("Your permissions boundary does not allow iam:CreateGroup.")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
    try console.press("q")
    try await console.ends(with: 0)
    try await checkActivity(of: home)
  }

  @Test func `the console can ask first who it is, and tells nobody what was wrong`() async throws {
    let home = try Household()
    try home.makeAccount()
    let console = try Tmux(Product.word + " --sign-in", in: home)
    try await console.shows("Sign in as")
    for name in ["maria.santos", "nobody"] {
      try await console.go(to: "User name")
      try console.press("C-u")
      try console.type(name)
      try console.press("Tab")
      try console.type("wrong")
      try console.press("Enter")
      try await console.shows("Your authentication information is incorrect.")
    }
    try console.press("C-g")
    try await console.ends(with: 0)
  }
}

// MARK: - The parts of the story

extension SigningInTests {
  private func command(_ name: String, on console: Tmux) async throws {
    try console.press(":")
    try await console.shows("▸")
    try console.type(name)
    try await console.shows(":\(name)")
    try console.press("Enter")
  }

  /// Two users with the same password, which they have to change.
  private func addUsers(on console: Tmux) async throws {
    let operation = AddingUsers(on: console)
    try await command("add-user", on: console)
    try await console.shows("Set user details")
    try await operation.details(["ada", "bob"], key: false)
    try await console.go(to: "Console password")
    try console.press("Down")
    try await console.shows("(•) Custom password")
    try console.press("Tab")
    try console.type(Self.first)
    try await console.shows("[x] Require password reset")
    try await operation.review()
    try await operation.create()
    try await console.shows("✓ Success")
    try console.press("C-g")
    try await console.shows("nothing leaves this machine")
  }

  private func signIn(_ name: String, _ password: String, on console: Tmux) async throws {
    try await command("sign-in", on: console)
    try await console.shows("(•) IAM user")
    try console.press("Tab")
    try console.type(name)
    try console.press("Tab")
    try console.type(password)
    try await console.until("the password, masked") { $0.contains(/Password +\*+/) }
    try console.press("Enter")
  }

  private func signInAsOwner(on console: Tmux) async throws {
    try await command("sign-in", on: console)
    try await console.shows("(•) IAM user")
    try console.press("Down")
    try await console.shows("(•) Account owner")
    try console.press("C-n")
    try await console.shows("Signed in as account owner")
  }

  private func addToAdmins(_ name: String, on console: Tmux) async throws {
    try await command("groups", on: console)
    try await console.shows("▸ [ ] Admins")
    try console.press("Enter")
    try await console.shows("2 users")
    try console.press("n")
    try await console.shows("Add users to Admins")
    try await console.choose(name)
    try console.press("C-n")
    try await console.shows("3 users")
    try console.press("q")
    try await console.shows("5 groups")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
  }

  private func createGroup(_ name: String, on console: Tmux) async throws {
    try await command("groups", on: console)
    try await console.shows("5 groups")
    try console.press("n")
    try await console.shows("Group name *")
    try console.type(name)
    try console.press("C-n")
    try await console.shows("6 groups")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
  }

  /// Sets the permissions boundary on the user's page.
  private func limit(_ name: String, to policy: String, on console: Tmux) async throws {
    try await command("users", on: console)
    try await console.shows("▸ [ ] \(name)")
    try console.press("Enter")
    try await console.shows("Permissions boundary is not set.")
    try await console.go(to: "Set boundary")
    try console.press("Enter")
    try await console.shows("AdministratorAccess")
    try await console.choose(policy)
    try console.press("C-n")
    try await console.shows("Set \(policy) as the permissions boundary?")
    try console.press("b")
    try await console.until("the boundary") {
      $0.contains("Change boundary") && $0.contains(policy)
    }
    try console.press("q")
    try await console.shows("14 users")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
  }

  /// Everything is in the log under the name of whoever did it, and the chain is whole.
  private func checkActivity(of home: Household) async throws {
    let account = try home.opened()
    defer { account.close() }
    let verdict = try await account.perform(Activity.GetVerdict())
    #expect(verdict.breaksAt == nil)
    let records = try await account.perform(Activity.ListRecords(maxItems: 1000)).records
    let made = try #require(records.first { $0.event == "CreateGroup" })
    #expect((made.who, made.target) == ("ada", "Lab"))
    #expect(records.first { $0.event == "CreateUser" }?.who == "account owner")
    let text = records.map { $0.input + ($0.output ?? "") }.joined()
    #expect(!text.contains(Self.first) && !text.contains(Self.own))
  }
}
