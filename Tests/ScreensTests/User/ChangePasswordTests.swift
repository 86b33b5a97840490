import Display
import Domain
import Testing

@testable import Screens

@Suite struct ChangePasswordTests {
  private func onPage(_ keys: String = "") async throws -> Desk {
    try await Desk.onOwnPage("omar.haddad", "<enter>" + keys)
  }

  private let new = "<tab>Hijklmn2<tab>Hijklmn2<tab>"

  @Test func `who knows the password changes it, and the new one signs in`() async throws {
    let desk = try await onPage(Desk.ownPassword + new + "<c-n>")
    #expect(desk.screen.contains("Your password was changed."))
    await desk.press("<esc>:sign-in<enter><tab>omar.haddad<tab>Hijklmn2<enter>")
    #expect(desk.screen.contains("Signed in as omar.haddad"))
  }

  @Test func `who does not know it is refused, and what was typed stays`() async throws {
    let desk = try await onPage("wrong" + new + "<c-n>")
    #expect(desk.screen.contains("✗ AccessDenied"))
    #expect(desk.screen.contains("New password *       ********"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("My security credentials"))
  }

  @Test func `the new password is held to the rules, and typed twice the same`() async throws {
    let desk = try await onPage(Desk.ownPassword + "<tab>abc<tab>abd<c-n>")
    #expect(desk.screen.contains("Use at least 8 characters."))
    #expect(desk.screen.contains("This is not the new password above."))
    #expect(desk.performed("ChangePassword") == 0)
    await desk.press("<c-u>Hijklmn2<c-n>")
    #expect(desk.performed("ChangePassword") == 0)
    await desk.press("<c-u>Hijklmn2<c-n>")
    #expect(desk.performed("ChangePassword") == 1)
  }

  @Test func `nothing typed is sent without the password one has`() async throws {
    let desk = try await onPage(new + "<c-n>")
    #expect(desk.screen.contains("Enter the password you have now."))
    #expect(desk.performed("ChangePassword") == 0)
  }

  @Test func `passwords are shown when that is asked for, and wiped on leaving`() async throws {
    let desk = try await onPage("secret1" + new + "<space>")
    #expect(desk.screen.contains("secret1") && desk.screen.contains("Hijklmn2"))
    #expect(!desk.canvas.maskedText.contains("secret1"))
    await desk.press("<esc><enter>")
    #expect(!desk.screen.contains("*****"))
  }
}
