import Domain
import Testing

@testable import Screens

@Suite struct SignInPageTests {
  private static let password = "Abcdefg1"

  /// On the page, with a user who has a password.
  private func desk(resetRequired: Bool = false, mayChange: Bool = true) async throws -> Desk {
    let desk = try Desk.onSample(.empty)
    let calls: [AnyCall] = [
      AnyCall(IAM.CreateUser(userName: "ada")),
      AnyCall(
        IAM.CreateLoginProfile(
          userName: "ada", password: Secret(Self.password), passwordResetRequired: resetRequired)),
    ]
    for call in calls { _ = try await desk.account.perform(call) }
    if mayChange {
      _ = try await desk.account.perform(
        IAM.AttachUserPolicy(
          userName: "ada", policyArn: "arn:aws:iam::aws:policy/IAMUserChangePassword"))
    }
    await desk.showHome()
    await desk.press(":sign-in<enter>")
    return desk
  }

  private let asAda = "<tab>ada<tab>" + Self.password + "<enter>"

  @Test func `a user with the right password is who calls from then on`() async throws {
    let desk = try await desk()
    await desk.press(asAda)
    #expect(desk.screen.contains("ada @ 123456789012"))
    #expect(desk.screen.contains("Signed in as ada"))
    #expect(desk.screen.contains("My security credentials"))
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("No policy of yours allows iam:ListUsers."))
  }

  @Test(arguments: [
    "<tab>ada<tab>wrong<enter>", "<tab>nobody<tab>Abcdefg1<enter>",
  ])
  func `what was wrong is not told, and the name stays`(keys: String) async throws {
    let desk = try await desk()
    await desk.press(keys)
    #expect(desk.screen.contains(SignIn.incorrect.message))
    #expect(desk.screen.contains(keys.contains("nobody") ? "nobody" : "ada"))
    #expect(!desk.screen.contains("****"))
    #expect(desk.console.identity.principal == .owner)
  }

  @Test func `a password that has to be changed is changed on the way in`() async throws {
    let desk = try await desk(resetRequired: true)
    await desk.press(asAda)
    #expect(desk.screen.contains("You must change your password to go on."))
    await desk.press("short<tab>other<enter>")
    #expect(desk.screen.contains("Use at least 8 characters."))
    #expect(desk.screen.contains("The two passwords differ."))
    await desk.press("<c-u>Hijklmn2<s-tab><c-u>Hijklmn2<tab><enter>")
    #expect(desk.screen.contains("Signed in as ada"), "\(desk.screen)")
  }

  @Test func `who may not change the password is told so, and stays out`() async throws {
    let desk = try await desk(resetRequired: true, mayChange: false)
    await desk.press(asAda + "Hijklmn2<tab>Hijklmn2<enter>")
    #expect(desk.screen.contains("iam:ChangePassword"))
    #expect(desk.console.identity.principal == .owner)
  }

  @Test func `a federated identity has the policies of its role`() async throws {
    let desk = try await desk()
    await desk.press("<right><right><tab>Audit<tab>eve<tab>NoSuchPolicy<enter>")
    #expect(desk.screen.contains("There is no managed policy NoSuchPolicy."))
    await desk.press("<c-u>IAMReadOnlyAccess<enter>")
    #expect(desk.screen.contains("Signed in as Audit/eve"))
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("ada"))
  }

  @Test func `the owner of the file comes back without a password`() async throws {
    let desk = try await desk()
    await desk.press(asAda + ":sign-in<enter><right><c-n>")
    #expect(desk.screen.contains("Signed in as account owner"))
  }

  @Test func `signing in, or not, is in the activity`() async throws {
    let desk = try await desk()
    await desk.press("<tab>ada<tab>wrong<enter>" + Self.password + "<enter>")
    await desk.press(":sign-in<enter><right><c-n>:activity<enter>")
    let rows = desk.screen.split(separator: "\n").filter { $0.contains("ConsoleLogin ") }
    #expect(rows.prefix(3).map { $0.contains("✓") } == [true, true, false])
    #expect(rows.prefix(3).map { $0.contains("ada") } == [false, true, true])
  }

  @Test func `a name that nobody has is not kept`() async throws {
    let desk = try await desk()
    await desk.press("<tab>Abcdefg1<tab>x<enter><esc>:activity<enter>")
    #expect(desk.screen.contains("ConsoleLogin"))
    #expect(!desk.screen.contains("Abcdefg1"))
  }
}
