import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserPasswordTests {
  private func login(_ desk: Desk, _ user: String) async -> IAM.LoginProfile? {
    try? await desk.account.perform(IAM.GetLoginProfile(userName: user)).loginProfile
  }

  @Test func `a generated password is shown once, and opens the console`() async throws {
    let desk = try await Desk.onUser("ci-", "4<enter><c-n>")
    #expect(desk.screen.contains("The password of ci-deploy was set."))
    await desk.press("<esc>")
    #expect(desk.screen.contains("1 secret was neither shown nor saved."))
    await desk.press("s<tab>y<esc>")
    #expect(desk.screen.contains("Enabled, never used, a new one is due"))
    #expect(await login(desk, "ci-deploy")?.passwordResetRequired == true)
    let password = try #require(
      desk.performed.compactMap { $0.value as? IAM.CreateLoginProfile }.last?.password)
    #expect(password.isLost, "it is wiped when the page is left")
  }

  @Test func `a custom password is held to the rules as it is typed`() async throws {
    let desk = try await Desk.onUser("ci-", "4<enter><tab><down><tab>abc")
    #expect(desk.screen.contains("Use at least 8 characters."))
    await desk.press("<c-n>")
    #expect(desk.performed("CreateLoginProfile") == 0)
    await desk.press("<c-u>Abcdefg1<tab><tab><space><c-n>")
    #expect(desk.screen.contains("The password of ci-deploy was set."))
    #expect(desk.screen.contains("4 Security credentials"), "who typed it knows it")
    #expect(await login(desk, "ci-deploy")?.passwordResetRequired == false)
  }

  @Test func `a password that is there is replaced, or only has to be changed`() async throws {
    let desk = try await Desk.onUser("wei", "4<enter><tab><tab><space><c-n>")
    #expect(desk.screen.contains("wei.zhang has to set a new password at the next sign-in."))
    #expect(desk.performed("UpdateLoginProfile") == 1)
    let reset = try #require(desk.performed.last { $0.name == "UpdateLoginProfile" })
    #expect(
      reset == AnyCall(IAM.UpdateLoginProfile(userName: "wei.zhang", passwordResetRequired: true)))
    await desk.press("<enter><c-n>")
    #expect(desk.screen.contains("It is as chosen already."))
    await desk.press("<tab><down><c-n>")
    #expect(desk.screen.contains("The password of wei.zhang was set."))
    #expect(desk.performed("CreateLoginProfile") == 0)
  }

  @Test func `console access is disabled after a yes`() async throws {
    let desk = try await Desk.onUser("wei", "4<enter><down><c-n><enter>")
    #expect(await login(desk, "wei.zhang") != nil)
    await desk.press("<c-n>d")
    #expect(await login(desk, "wei.zhang") == nil)
    #expect(desk.screen.contains("Console access of wei.zhang is disabled."))
    #expect(desk.screen.contains("Disabled: the user cannot sign in to the console."))
    await desk.press("<enter><down><c-n>")
    #expect(desk.screen.contains("It is as chosen already."))
  }

  @Test func `what another console did meanwhile is made up for`() async throws {
    let desk = try await Desk.onUser("ci-", "4<enter>")
    _ = try await desk.reply(
      IAM.CreateLoginProfile(userName: "ci-deploy", password: Secret("Abcdefg1")))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("The password of ci-deploy was set."))
    #expect(desk.performed("UpdateLoginProfile") == 1)
  }

  @Test func `a password that is gone meanwhile is said to be, and can be made`() async throws {
    let desk = try await Desk.onUser("wei", "4<enter>")
    _ = try await desk.reply(IAM.DeleteLoginProfile(userName: "wei.zhang"))
    await desk.press("<tab><tab><space><c-n>")
    #expect(desk.screen.contains("✗ NoSuchEntity"))
    #expect(!desk.screen.contains("Keep the password"))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("The password of wei.zhang was set."))
  }

  @Test func `a refusal is shown, and what was typed stays`() async throws {
    let desk = try await Desk.onUser("ci-", "4<enter><tab><down><tab>Abcdefg1")
    desk.refuses = { $0.value is IAM.CreateLoginProfile }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(desk.screen.contains("Password *     ********"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("Disabled: the user cannot sign in to the console."))
  }

  @Test func `where the account lets nobody change passwords it is said`() async throws {
    let desk = try await Desk.onUser("ci-", "4<enter>")
    #expect(desk.screen.contains("IAMUserChangePassword"))
    await desk.press("<tab><tab><space>")
    #expect(!desk.screen.contains("IAMUserChangePassword"))
  }
}
