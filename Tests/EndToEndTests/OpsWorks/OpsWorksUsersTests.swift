import Domain
import Foundation
import Store
import Testing

/// The users of OpsWorks Stacks, by an operator's hands.
@Suite(.serialized) struct OpsWorksUsersTests {
  private static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINODj14obsl5li4eRGaZ4l0/zMQ54ewnLHgdYve87c4/ me@laptop"
  private static let privateKey = """
    -----BEGIN OPENSSH PRIVATE KEY-----
    b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
    QyNTUxOQAAACDTg49eKG7JeZYuHkRmmeJdP8zEOeHsJyx4HWL3vO3OPwAAAJgo6OZ4KOjm
    -----END OPENSSH PRIVATE KEY-----
    """

  @Test func `a user is edited, and a private key gets nowhere`() async throws {
    let home = try Household()
    let console = try await opened(home)
    try await users(on: console)
    try await select("hannah.schmidt", on: console)
    try console.press("e")
    try await console.shows("SSH user name *  hannahschmidt")
    try await console.go(to: "Public SSH key")
    try console.paste(Self.privateKey)
    try await console.shows("This is a private key")
    try console.press("BSpace")
    try await console.shows("Blank: no key.")
    try console.paste(Self.key)
    try await console.shows("SHA256:B/IcA/tdL/uLmltEWDWOEJkPIOAH+JgetB1xMvR01nQ")
    try await console.go(to: "warehouse")
    try console.press("Space")
    try await console.shows("< Show >")
    try console.press("C-n")
    try await console.until("the key in the list") { $0.contains(/hannah.schmidt .* yes +no/) }
    try await leave(console)
    let kept = try await profile("hannah.schmidt", in: home)
    #expect(kept?.sshPublicKey == Self.key && kept?.sshUsername == "hannahschmidt")
    #expect(home.files(containing: "QyNTUxOQAAACDTg49eKG7JeZYuHkRmmeJdP8zEOeHsJyx4") == [])
  }

  @Test func `a user is deleted here, and stays in IAM and in the other region`() async throws {
    let home = try Household()
    let console = try await opened(home)
    try await users(on: console)
    try await select("james.okafor", on: console)
    try console.press("D")
    try await console.shows("Delete james.okafor from US East (N. Virginia)")
    try await console.shows("[ Delete user ]")
    try console.press("Enter")
    try await console.shows("Delete james.okafor from US East (N. Virginia), with 1 SSH key?")
    try console.press("d")
    try await console.shows("Deleted 1 of 1 user")
    try console.press("Enter")
    try await console.shows("3 users")
    try console.press("C-g")
    try console.press("R")
    try await console.shows("shown now")
    try console.press("Down")
    try console.press("Enter")
    try await console.shows("US West (Oregon)")
    try await console.shows("jokafor")
    try await leave(console)
    #expect(try await profile("james.okafor", in: home) == nil)
    #expect(try await home.kept().users["james.okafor"] != nil)
  }

  @Test func `a federated user opens My Settings, is a user, and sets a key`() async throws {
    let home = try Household()
    let console = try await opened(home)
    try await signInFederated("Ops", "carol", "AWSOpsWorks_FullAccess", on: console)
    try await console.command("my-settings")
    try await console.shows("You are a user of US East (N. Virginia) now.")
    try console.press("e")
    try await console.shows("Your public SSH key in US East (N. Virginia)")
    try console.paste(Self.key)
    try await console.shows("SHA256:B/IcA")
    try console.press("C-n")
    try await console.shows("Your key was saved.")
    let made = try await profile("Ops/carol", in: home)
    #expect(made?.sshPublicKey == Self.key && made?.allowSelfManagement == false)

    // A second visit changes nothing; Users has who came.
    try console.press("q")
    try await console.shows("Signed in as Ops/carol")
    try await console.command("my-settings")
    let again = try await console.shows("me@laptop")
    #expect(!again.contains("You are a user of"))
    try console.press("U")
    try await console.until("carol in the list") { $0.contains(/\[ \] Ops\/carol +Opscarol/) }
    #expect(try await profile("Ops/carol", in: home) == made)
    try console.press("q")
    try await console.shows("SSH user name    Opscarol")
    try await leave(console)
  }
}

// MARK: - The steps

extension OpsWorksUsersTests {
  private func opened(_ home: Household) async throws -> Tmux {
    try home.makeAccount(.sample)
    let console = try Tmux(Product.word, in: home)
    try await console.shows("OpsWorks Stacks")
    return console
  }

  private func users(on console: Tmux) async throws {
    try await console.command("opsworks-users")
    try await console.shows("4 users")
  }

  /// Puts the cursor on somebody.
  private func select(_ name: String, on console: Tmux) async throws {
    try console.press("/")
    try console.type(name)
    try console.press("Enter")
    try await console.shows("▸ [ ] \(name)")
  }

  private func signInFederated(
    _ role: String, _ session: String, _ policies: String, on console: Tmux
  ) async throws {
    try await console.command("sign-in")
    try await console.shows("(•) IAM user")
    try console.press("Right")
    try console.press("Right")
    try await console.shows("Session name")
    for text in [role, session, policies] {
      try console.press("Tab")
      try console.type(text)
      try await console.shows(text)
    }
    try console.press("C-n")
    try await console.shows("Signed in as \(role)/\(session)")
  }

  /// Back to the first page and out, clearing filters on the way.
  private func leave(_ console: Tmux) async throws {
    for _ in 0..<3 {
      if try console.screen.contains("nothing leaves this machine") { break }
      let before = try console.screen
      try console.press("q")
      try await console.until("the page before") { $0 != before }
    }
    try await console.shows("nothing leaves this machine")
    try console.press("q")
    try await console.ends(with: 0)
  }

  private func profile(_ name: String, in home: Household) async throws -> OpsWorks.UserProfile? {
    let account = try home.opened()
    defer { account.close() }
    return try await account.perform(OpsWorks.DescribeUserProfiles(region: .usEast1))
      .userProfiles.first { $0.name == name }
  }
}
