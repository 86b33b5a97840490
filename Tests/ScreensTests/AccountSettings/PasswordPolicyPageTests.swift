import Display
import Domain
import Store
import Testing

@testable import Screens

/// A number of the password policy: how to get into it, and its limits.
struct Limited: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let keys: String
  let range: ClosedRange<Int>

  static let all = [
    Limited(testDescription: "length", keys: "<tab>", range: 6...128),
    Limited(
      testDescription: "period", keys: "<tab><tab><tab><tab><tab><tab><space><tab>",
      range: 1...1095),
    Limited(
      testDescription: "remembered", keys: "<tab><tab><tab><tab><tab><tab><tab><space><tab>",
      range: 1...24),
  ]
}

/// An account whose disk is gone.
private struct Unreadable: Account {
  private let error = ServiceError.serviceFailure("The disk is gone.")
  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output { throw error }
  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    calls.map { _ in .failure(error) }
  }
}

@Suite struct PasswordPolicyPageTests {
  @Test(arguments: Limited.all)
  func `a number at its limits is accepted, and one beyond is refused`(limited: Limited)
    async throws
  {
    let desk = try await Desk.onSettings("<space>" + limited.keys)
    let (least, most) = (limited.range.lowerBound, limited.range.upperBound)
    for text in ["\(least - 1)", "\(most + 1)", "", "+\(least)", "x", "99999999999999999999"] {
      await desk.press("<c-u>" + text)
      await desk.press("<f2>apply<enter>")
      #expect(desk.screen.contains("Enter a number from \(least) to \(most)."), "\(text)")
      #expect(!desk.screen.contains("Set a custom"), "\(text)")
    }
    for number in [least, most] {
      await desk.press("<c-u>\(number)")
      #expect(!desk.screen.contains("Enter a number"))
      await desk.press("<f2>apply<enter>")
      #expect(desk.screen.contains("Set a custom password policy?"), "\(number)")
      await desk.press("g")
    }
    #expect(desk.performed("UpdateAccountPasswordPolicy") == 0)
  }

  @Test func `a custom policy is set with every setting as shown`() async throws {
    let desk = try await Desk.onSettings(
      "<space><tab><c-u>20<tab><space><tab><tab><tab><space><tab><space><tab><c-u>30<tab><space>"
        + "<tab><c-u>7<tab><space><tab><space>")
    await desk.apply()
    #expect(desk.screen.contains("The password policy was applied."))
    let policy = try #require(await desk.passwordPolicy)
    #expect(policy.minimumPasswordLength == 20)
    #expect(policy.requireUppercaseCharacters == false)
    #expect(policy.requireLowercaseCharacters == true && policy.requireNumbers == true)
    #expect(policy.requireSymbols == true && policy.allowUsersToChangePassword == true)
    #expect(policy.maxPasswordAge == 30 && policy.passwordReusePrevention == 7)
    #expect(policy.hardExpiry == true)
  }

  @Test func `a change to one setting keeps the others, since all of them are sent`() async throws {
    let desk = try Desk.onSample()
    _ = try await desk.account.perform(IAM.UpdateAccountPasswordPolicy.example)
    await desk.showHome()
    await desk.press(Pictures.settings1 + "<tab><c-u>15<f2>apply<enter>")
    #expect(desk.screen.contains("This changes: minimum length 14 → 15."))
    await desk.press("a")
    var wanted = IAM.UpdateAccountPasswordPolicy.example
    wanted.minimumPasswordLength = 15
    #expect(desk.performed.last == AnyCall(wanted))
  }

  @Test func `going back to the default deletes the custom policy, and to and fro loses nothing`()
    async throws
  {
    let desk = try await Desk.onSettings("<space><tab><c-u>20")
    await desk.press("<s-tab><up>")
    #expect(desk.screen.contains("8 to 128 characters"))
    await desk.press("<down>")
    #expect(desk.screen.contains("Minimum password length   20"))
    await desk.apply()
    #expect(await desk.passwordPolicy?.minimumPasswordLength == 20)
    await desk.press("<up><f2>apply<enter>")
    #expect(desk.screen.contains("Delete the custom password policy"))
    await desk.press("a")
    #expect(await desk.passwordPolicy == nil)
    await desk.press("<esc>")
    #expect(desk.screen.contains("up to ten at once"), "nothing is unsaved")
  }

  @Test func `nothing is sent without a yes, nor when nothing was changed`() async throws {
    let desk = try await Desk.onSettings("<f2>apply<enter>")
    #expect(desk.screen.contains("The password policy is as shown already."))
    await desk.press("<space><f2>apply<enter><enter>")
    #expect(await desk.passwordPolicy == nil)
    #expect(desk.screen.contains("(•) Custom"))
  }

  @Test func `a refusal is shown with its code, and what was typed stays`() async throws {
    let desk = try Desk.onSample()
    _ = try await desk.account.perform(IAM.UpdateAccountPasswordPolicy.example)
    await desk.showHome()
    await desk.press(Pictures.settings1 + "<up>")
    _ = try await desk.account.perform(IAM.DeleteAccountPasswordPolicy())
    await desk.apply()
    #expect(desk.screen.contains("NoSuchEntity: The Password Policy"))
    #expect(desk.screen.contains("(•) IAM default"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("up to ten at once"), "it was read again: nothing is unsaved")
  }

  @Test func `a policy that could not be read is not replaced`() async throws {
    let identity = AccountIdentity(accountID: "123456789012", alias: nil)
    let desk = Desk(
      Unreadable(), identity: identity, work: try .temporary(accountID: identity.accountID),
      size: Size(columns: 80, rows: 24))
    await desk.show(AccountSettings(identity: identity))
    #expect(desk.screen.contains("cannot be read. ServiceFailure: The disk is gone."))
    await desk.press("<space><f2>apply<enter>")
    #expect(desk.screen.contains("The password policy has not been read yet"))
    #expect(desk.performed("UpdateAccountPasswordPolicy") == 0)
  }

  @Test func `leaving with something unsaved asks first`() async throws {
    let desk = try await Desk.onSettings("<space><esc>")
    #expect(desk.screen.contains("Leave without applying"))
    await desk.press("s")
    #expect(desk.screen.contains("(•) Custom"))
    await desk.press("<esc>l")
    #expect(desk.screen.contains("up to ten at once"))
    #expect(await desk.passwordPolicy == nil)
  }

  @Test func `the wizard's passwords and its policy for resets follow`() async throws {
    let desk = try await Desk.onSettings("<space><tab><c-u>40")
    await desk.press(String(repeating: "<tab>", count: 8) + "<space>")
    #expect(desk.screen.contains("[x] Allow users to change their own password"))
    await desk.apply()
    await desk.press(
      "<esc>" + Home.opening(.addUser) + "zed<tab><tab><tab><space>")
    #expect(desk.screen.contains("[x] Require password reset"))
    #expect(!desk.screen.contains("IAMUserChangePassword"))
    await desk.press("<c-n><c-n><c-n>")
    #expect(!desk.screen.contains("IAMUserChangePassword"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("1 user created"))
    #expect(desk.performed("AttachUserPolicy") == 0)
    let login = try #require(
      desk.performed.compactMap { $0.value as? IAM.CreateLoginProfile }.first)
    #expect(login.password?.utf8.count == 40)
  }
}
