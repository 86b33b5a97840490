import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct DirectoryUserPageTests {
  /// On the page of Maria, who is in both groups and has chosen a password.
  private func opened(
    _ keys: String = "", _ prepare: (Desk) async throws -> Void = { _ in }
  ) async throws -> Desk {
    let desk = try Desk.onSample()
    try await prepare(desk)
    await desk.showHome()
    await desk.press(DirectoryPictures.maria1 + keys)
    return desk
  }

  @Test func `a change reaches the directory, and nothing else of the user is touched`()
    async throws
  {
    let desk = try await opened("e<c-u>Mary<c-n>")
    #expect(desk.screen.contains("The changes were saved."), "\(desk.screen)")
    let user = try #require(try await desk.directoryUser("maria.santos"))
    #expect(user.attributes.name?.givenName == "Mary")
    #expect(user.attributes.name?.familyName == "Santos")
    #expect(user.attributes.displayName == "Maria Santos")
    #expect(user.attributes.title == "Head of platform")
    let update = try #require(
      desk.performed.compactMap { $0.value as? IdentityStore.UpdateUser }.first)
    #expect(update.operations.map(\.attributePath) == ["name.givenName"])
  }

  @Test func `an address that another user has is said beside its field, and nothing is lost`()
    async throws
  {
    let desk = try await opened("e<c-u>Mary<tab><tab><tab><c-u>Wei.Zhang@example.com<c-n>")
    #expect(desk.screen.contains("Another user has this email address."))
    #expect(desk.screen.contains("Mary"))
    await desk.press("<c-u>mary@example.com<c-n>")
    let user = try #require(try await desk.directoryUser("maria.santos"))
    #expect(user.attributes.email == "mary@example.com")
    #expect(user.attributes.name?.givenName == "Mary")
  }

  @Test func `the user name is shown and cannot be changed`() async throws {
    let desk = try await opened("e")
    #expect(desk.screen.contains("maria.santos") && desk.screen.contains("can't be changed"))
  }

  @Test func `leaving a change asks, and leaving none does not`() async throws {
    let desk = try await opened("ex<esc>")
    #expect(desk.screen.contains("Leave without saving the changes?"))
    await desk.press("l")
    #expect(desk.screen.contains("Primary information"))
    await desk.press("e<esc>")
    #expect(desk.screen.contains("Primary information"))
    #expect(try await desk.directoryUser("maria.santos")?.attributes.name?.givenName == "Maria")
  }

  @Test func `Enter on an attribute edits there`() async throws {
    let desk = try await opened("<down><down><down><down><enter>")
    let row = desk.canvas.cursor?.row ?? 0
    let lines = desk.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[row].contains("Email address *"), "\(desk.screen)")
  }

  @Test func `groups are added and removed, and those the user is in are not offered`()
    async throws
  {
    let desk = try await opened("2D")
    #expect(desk.screen.contains("Remove maria.santos from Cloud administrators?"))
    await desk.press("k")
    #expect(try await desk.directoryGroups(of: "maria.santos").count == 2)
    await desk.press("Dr")
    #expect(try await desk.directoryGroups(of: "maria.santos") == ["Engineering"])
    #expect(desk.screen.contains("removed from 1 group"))
    await desk.press("n")
    #expect(!desk.screen.contains("Everybody who builds"))
    await desk.press("<space><c-n>")
    #expect(try await desk.directoryGroups(of: "maria.santos").count == 2)
    #expect(desk.screen.contains("added to 1 group"))
  }

  @Test func `disabling asks first, and signs the user out`() async throws {
    let desk = try await opened(":disable-user-access<enter>")
    #expect(desk.screen.contains("Disable access of maria.santos?"))
    await desk.press("k")
    #expect(try await desk.directoryUser("maria.santos")?.userStatus == .enabled)
    await desk.press(":disable-user-access<enter>d")
    #expect(try await desk.directoryUser("maria.santos")?.userStatus == .disabled)
    #expect(desk.screen.contains("Access of maria.santos is disabled."))
    await desk.press(":reset-password<enter>")
    #expect(desk.screen.contains("Access of maria.santos is disabled: enable it first."))
    await desk.press(":enable-user-access<enter>")
    #expect(try await desk.directoryUser("maria.santos")?.userStatus == .enabled)
  }

  @Test func `a reset by mail is sent, noted, and stands among the mails`() async throws {
    let desk = try await opened("3<enter><c-n>")
    let letter = try #require(desk.letters.first)
    #expect(letter.subject == "Reset your AWS Single Sign-On password")
    #expect(letter.to == "maria.santos@example.com")
    await desk.press("<enter>")
    #expect(desk.screen.contains("The password of maria.santos was reset."))
    #expect(desk.prose.contains("✓ handed over"), "\(desk.screen)")
    #expect(letter.link.isLost || !desk.screen.contains(letter.link.revealed))
  }

  @Test func `a mail that was neither sent nor saved is asked about`() async throws {
    let desk = try await opened("3<enter><c-n><esc>") { $0.hasSendmail = false }
    #expect(desk.screen.contains("neither sent nor saved"))
    await desk.press("s")
    await desk.focus("Save as .eml")
    await desk.press("<enter>")
    #expect(desk.letters.count == 1)
    await desk.press("<esc>")
    #expect(desk.screen.contains("The password of maria.santos was reset."))
  }

  @Test func `a one-time password is shown once, and lets the user in to choose another`()
    async throws
  {
    let desk = try await opened("3<enter><space><c-n>")
    #expect(desk.screen.contains("************"))
    await desk.focus("One-time password")
    await desk.press("y")
    let password = try #require(desk.copied.first)
    let account = try #require(desk.account as? EmbeddedAccount)
    let knock = IdentityCenter.PortalSignIn(userName: "maria.santos", password: password)
    #expect(try await account.acting(as: .account).signIn(knock) == .needsNewPassword)
    await desk.press("<esc>")
    #expect(desk.prose.contains("A one-time password was generated"), "\(desk.screen)")
  }

  @Test func `who has a password is not invited; who has none is invited again`() async throws {
    let desk = try await opened("3:send-invitation<enter>")
    #expect(desk.screen.contains("maria.santos has chosen a password: reset it instead."))
    let other = try await opened { desk in _ = try await desk.oneTimePassword(of: "maria.santos") }
    await other.press("3:send-invitation<enter>")
    #expect(other.letters.map(\.subject) == ["Invitation to join AWS Single Sign-On"])
  }

  @Test func `deleting from the page goes back to the list, where the user is gone`()
    async throws
  {
    let desk = try await opened(":delete-user<enter><enter>")
    #expect(desk.prose.contains("2 group memberships and 1 way to sign in? This cannot be undone."))
    await desk.press("d<enter>")
    #expect(try await desk.directoryUser("maria.santos") == nil)
    #expect(desk.screen.contains("3 users") && !desk.screen.contains("maria.santos"))
  }

  @Test func `what would turn the text round, or control the terminal, is refused`() async throws {
    let desk = try await opened("e")
    await desk.paste("a\u{202e}b\u{1b}[2J")
    await desk.press("<c-n>")
    #expect(desk.screen.contains("✗"))
    #expect(!desk.performed.contains { $0.name == "UpdateUser" })
    #expect(!desk.screen.contains("\u{202e}") && !desk.screen.contains("\u{1b}"))
  }

  @Test func `the list is read again only when something was changed`() async throws {
    let desk = try await opened("<esc>")
    #expect(desk.performed.count { $0.name == "SearchUsers" } == 1)
    await desk.press("<enter>e<c-u>Mary<c-n><esc>")
    #expect(desk.performed.count { $0.name == "SearchUsers" } == 2)
  }

  @Test func `what cannot be drawn as it is is escaped wherever the user stands`() async throws {
    let desk = try await opened { desk in
      let store = try await desk.directoryID()
      let user = try #require(try await desk.directoryUser("maria.santos"))
      let call = IdentityStore.UpdateUser(
        identityStoreId: store, userId: user.userId,
        operations: [.init("title", .string("Head\tof\nall\u{A0}things"))])
      _ = try await desk.account.perform(call)
    }
    for tab in ["1", "2", "3", "e"] {
      await desk.press(tab)
      #expect(!desk.screen.contains("\t") && !desk.screen.contains("\u{202e}"))
    }
  }
}
