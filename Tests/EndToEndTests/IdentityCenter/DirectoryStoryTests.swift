import Domain
import Foundation
import Store
import Testing

/// What becomes of an invited user: it signs in, is reset, disabled, and deleted in the end.
@Suite(.serialized) struct DirectoryStoryTests {
  private static let first = "Quiet-river-42"
  private static let second = "Loud-brook-43!"

  /// Where there is a mail system, nobody is to be written to by a test.
  private static let hasSendmail = ["/usr/sbin", "/usr/lib"].contains {
    FileManager.default.fileExists(atPath: $0 + "/sendmail")
  }

  @Test(.disabled(if: hasSendmail))
  func `a user is invited, signs in by the link, is reset, disabled and deleted`() async throws {
    let home = try Household()
    try home.makeAccount()
    try await addDora(in: home)
    let console = try Tmux(Product.word, in: home)
    try await console.shows("nothing leaves this machine")
    let link = try await invite(on: console)
    try await choosePassword(with: link, on: console)
    try await signInAsOwner(on: console)

    let once = try await reset(on: console)
    try await knock(with: once, on: console)
    try await console.shows("Choose the password you will sign in with")
    try await type(Self.second, Self.second, on: console)
    try await console.shows("Signed in as dora")
    #expect(home.files(containing: Self.second) == [])

    try await signInAsOwner(on: console)
    try await openDora(on: console)
    try await command("disable-user-access", on: console)
    try await console.shows("Disable access of dora?")
    try console.press("d")
    try await console.shows("Access of dora is disabled.")
    try await goHome(from: console)
    try await knock(with: Self.second, on: console)
    try await console.shows("Your authentication information is incorrect.")
    try console.press("C-g")
    try await console.shows("nothing leaves this machine")
    try await delete(on: console)
    try console.press("q")
    try await console.ends(with: 0)
  }
}

// MARK: - The parts of the story

extension DirectoryStoryTests {
  private func addDora(in home: Household) async throws {
    let account = try EmbeddedAccount.open(at: home.account, hasher: .quick)
    defer { account.close() }
    let store = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    _ = try await account.perform(
      IdentityStore.CreateUser(
        identityStoreId: store, userName: "dora",
        .init(
          givenName: "Dora", familyName: "Marquez", displayName: "Dora Marquez",
          email: "dora@example.com")))
  }

  private func command(_ name: String, on console: Tmux) async throws {
    try console.press(":")
    try await console.shows("▸")
    try console.type(name)
    try await console.shows(":\(name)")
    try console.press("Enter")
  }

  private func openDora(on console: Tmux) async throws {
    try await command("directory-users", on: console)
    try await console.shows("▸ [ ] dora")
    try console.press("Enter")
    try await console.shows("Primary information")
  }

  private func goHome(from console: Tmux) async throws {
    try console.press("q")
    try await console.shows("n add user")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
  }

  /// - Returns: the link in the mail.
  private func invite(on console: Tmux) async throws -> String {
    try await openDora(on: console)
    try await command("send-invitation", on: console)
    try await console.shows("Written to the outbox and not sent")
    try await console.go(to: "[ Save as .eml ]")
    try console.press("Enter")
    try await console.shows("It is not sent")
    try console.press("q")
    try await console.shows("Primary information")
    try await goHome(from: console)
    let mail = try String(contentsOfFile: console.home.path("mail-1.eml"), encoding: .utf8)
    return String(try #require(mail.firstMatch(of: /https:\S+#\/join\/\S{27}/)).0)
  }

  private func knock(with secret: String, on console: Tmux) async throws {
    try await command("sign-in", on: console)
    try await console.shows("(•) IAM user")
    try console.press("Left")
    try await console.shows("(•) IAM Identity Center user")
    try console.press("Tab")
    try console.type("dora")
    try console.press("Tab")
    try console.type(secret)
    try await console.until("the password, masked") { $0.contains(/Password or link +\*+/) }
    try console.press("Enter")
  }

  private func type(_ one: String, _ other: String, on console: Tmux) async throws {
    try console.press("C-u")
    try console.type(one)
    try console.press("Tab")
    try console.press("C-u")
    try console.type(other)
    try console.press("Enter")
  }

  private func choosePassword(with link: String, on console: Tmux) async throws {
    try await knock(with: link, on: console)
    try await console.shows("Choose the password you will sign in with")
    try await type("weak", "weak", on: console)
    try await console.shows("Use at least 8 characters.")
    try await console.go(to: "New password")
    try await type(Self.first, Self.first, on: console)
    try await console.shows("Signed in as dora")
    try await console.shows("Not permitted: ")
  }

  private func signInAsOwner(on console: Tmux) async throws {
    try await command("sign-in", on: console)
    try await console.shows("(•) IAM user")
    try console.press("Down")
    try await console.shows("(•) Account owner")
    try console.press("C-n")
    try await console.shows("Signed in as account owner")
  }

  /// - Returns: the one-time password.
  private func reset(on console: Tmux) async throws -> String {
    try await openDora(on: console)
    try await command("reset-password", on: console)
    try await console.shows("Reset password of dora")
    try console.press("Space")
    try await console.shows("(•) Generate a one-time password")
    try console.press("C-n")
    try await console.shows("awsapps.com/start")
    try await console.go(to: "One-time password")
    try console.press("Enter")
    try await console.until("the password") { _ in try console.focus.line.contains("[Hide]") }
    let words = try console.focus.line.split(separator: " ")
    let password = String(try #require(words.dropLast().last))
    try console.press("q")
    try await console.shows("The password of dora was reset.")
    try await goHome(from: console)
    return password
  }

  private func delete(on console: Tmux) async throws {
    try await command("directory-users", on: console)
    try await console.shows("▸ [ ] dora")
    try console.press("D")
    try await console.shows("[ Delete user ]")
    try console.press("Enter")
    try await console.shows("[ Delete (d) ]")
    try console.press("d")
    try await console.shows("Nothing of it is left.")
    try console.press("Enter")
    try await console.until("dora to be gone") { !$0.contains("dora") && $0.contains("4 users") }
    try console.press("q")
    try await console.shows("nothing leaves this machine")
  }
}
