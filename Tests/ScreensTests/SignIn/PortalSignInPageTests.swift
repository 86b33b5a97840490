import Domain
import Store
import Testing

@testable import Screens

@Suite struct PortalSignInPageTests {
  private let page = DirectoryPictures.signIn1

  private func home() async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    return desk
  }

  @Test func `a one-time password demands another, each unmet rule is said, and then one is in`()
    async throws
  {
    let desk = try await home()
    let once = try await desk.oneTimePassword(of: "maria.santos")
    await desk.press(page + "<tab>Maria.Santos<tab>")
    await desk.paste(once.revealed)
    await desk.press("<enter>abc<tab>abd<enter>")
    for sentence in [
      "Use at least 8 characters.", "Add one of the symbols", "The two passwords differ.",
    ] {
      #expect(desk.screen.contains(sentence), "\(desk.screen)")
    }
    let good = Desk.portalPassword
    await desk.press("<c-u>\(good)<s-tab><c-u>\(good)<tab><enter>")
    #expect(desk.screen.contains("Signed in as maria.santos"), "\(desk.screen)")
    #expect(desk.screen.contains("maria.santos (Identity Center) @ acme-corp"))
  }

  @Test func `the link of an invitation does it, once`() async throws {
    let desk = try await home()
    let id = try #require(try await desk.directoryUser("maria.santos")).userId
    let link = try await desk.account.perform(IdentityCenter.IssueInvitation(userId: id)).mail.link
    let good = Desk.portalPassword
    await desk.press(page + "<tab>maria.santos<tab>")
    await desk.paste("  \(link.revealed)\n")
    await desk.press("<enter>\(good)<tab>\(good)<enter>")
    #expect(desk.screen.contains("Signed in as maria.santos"), "\(desk.screen)")
    await desk.press(page + "<tab>maria.santos<tab>")
    await desk.paste(link.revealed)
    await desk.press("<enter>")
    #expect(desk.screen.contains(SignIn.incorrect.message))
    await desk.press("\(good)<enter>")
    #expect(desk.screen.contains("Signed in as maria.santos"), "\(desk.screen)")
  }

  @Test func `a wrong name, a wrong password and a disabled user are refused alike`() async throws {
    let desk = try await home()
    try await desk.signInAtPortal(as: "maria.santos")
    for keys in [
      "<tab>nobody<tab>\(Desk.portalPassword)<enter>", "<tab>maria.santos<tab>wrong<enter>",
      "<tab>omar.haddad<tab>\(Desk.portalPassword)<enter>",
    ] {
      await desk.press(page + keys)
      #expect(desk.screen.contains(SignIn.incorrect.message))
      #expect(!desk.screen.contains("****"))
      await desk.press("<esc>")
    }
  }

  @Test func `who has no permissions is told so on every page, and sees nothing`() async throws {
    let desk = try await home()
    try await desk.signInAtPortal(as: "maria.santos")
    await desk.press(":directory-users<enter>")
    #expect(desk.screen.contains("No policy of yours allows sso-directory:SearchUsers."))
    let error = await #expect(throws: ServiceError.self) {
      try await desk.account.perform(IAM.ListUsers())
    }
    #expect(error?.code == .accessDenied)
  }

  @Test func `disabling signs out who is in`() async throws {
    let desk = try await home()
    let owner = desk.account
    try await desk.signInAtPortal(as: "maria.santos")
    let user = try await owner.perform(IdentityCenter.SearchUsers(containing: "maria")).users[0]
    _ = try await owner.perform(IdentityCenter.DisableUser(userId: user.userId))
    let error = await #expect(throws: ServiceError.self) {
      try await desk.account.perform(IAM.GetUser(userName: "maria.santos"))
    }
    #expect(error?.code == .invalidClientTokenId)
  }

  @Test func `a new password that was demanded of one identity is not asked of another`()
    async throws
  {
    let desk = try await home()
    let once = try await desk.oneTimePassword(of: "maria.santos")
    await desk.press(page + "<tab>maria.santos<tab>")
    await desk.paste(once.revealed)
    await desk.press("<enter>")
    #expect(desk.screen.contains("Confirm new password"))
    await desk.focus("IAM Identity Center user")
    await desk.press("<right>")
    #expect(!desk.screen.contains("Confirm new password"))
  }
}
