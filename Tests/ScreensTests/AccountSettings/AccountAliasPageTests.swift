import Domain
import Testing

@testable import Screens

@Suite struct AccountAliasPageTests {
  private func onAlias(_ keys: String = "") async throws -> Desk {
    try await Desk.onSettings("<tab><tab>" + keys)
  }

  @Test(arguments: [
    ("ab", false), ("abc", true), (String(repeating: "a", count: 63), true),
    (String(repeating: "a", count: 64), false), ("Acme", false), ("a--b", false), ("-ab", false),
    ("ab-", false), ("123456789012", false), ("12345678901", true), ("a_b", false),
  ])
  func `an alias is checked as it is typed`(alias: String, isAllowed: Bool) async throws {
    let desk = try await onAlias("<c-u>" + alias)
    #expect(desk.screen.contains("✗") != isAllowed)
    #expect(desk.screen.contains("(not set)") == isAllowed)
    await desk.press("<f2>set-alias<enter>")
    #expect(desk.screen.contains("Set the alias") == isAllowed)
    #expect(desk.performed("CreateAccountAlias") == 0)
  }

  @Test func `the address an alias gives is shown beside the one that always works`() async throws {
    let desk = try await onAlias("<c-u>new-name")
    #expect(desk.screen.contains("https://new-name.signin.aws.amazon.com/console (not set)"))
    #expect(desk.screen.contains("https://123456789012.signin.aws.amazon.com/console"))
  }

  @Test func `setting an alias says which address stops working, and the header follows`()
    async throws
  {
    let desk = try await onAlias("<c-u>new-name<f2>set-alias<enter>")
    #expect(desk.screen.contains("acme-corp goes"))
    #expect(desk.screen.contains("stops working"))
    await desk.press("a")
    #expect(desk.screen.contains("new-name · 123456789012"))
    #expect(try await desk.alias == "new-name")
    await desk.press("<esc>")
    #expect(desk.screen.contains("up to ten at once"), "nothing is unsaved")
    await desk.press(
      Home.opening(.addUser)
        + "zed<tab><tab><tab><space><c-n><c-n><c-n><enter>")
    #expect(desk.screen.contains("https://new-name.signin.aws.amazon.com/console"))
  }

  @Test func `removing the alias leaves the address by account ID`() async throws {
    let desk = try await onAlias("<f2>remove-alias<enter><enter>")
    #expect(try await desk.alias == "acme-corp")
    await desk.removeAlias()
    #expect(try await desk.alias == nil)
    #expect(!desk.screen.contains("acme-corp"))
    #expect(!desk.screen.contains("[ Remove alias ]"))
    await desk.press("<f2>remove-alias<enter>")
    #expect(desk.screen.contains("The account has no alias."))
  }

  @Test func `what was typed beside an alias that is removed stays`() async throws {
    let desk = try await onAlias("-2")
    await desk.removeAlias()
    #expect(desk.screen.contains("acme-corp-2.signin"))
    await desk.setAlias()
    #expect(try await desk.alias == "acme-corp-2")
  }

  @Test func `the alias it has, or none, is not set again`() async throws {
    let desk = try await onAlias("<f2>set-alias<enter>")
    #expect(desk.screen.contains("This is the alias already."))
    await desk.press("<c-u><f2>set-alias<enter>")
    #expect(desk.screen.contains("Type an alias first."))
    #expect(desk.performed("CreateAccountAlias") == 0)
  }

  @Test func `an alias changed from another console is shown when the page opens`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    _ = try await desk.account.perform(IAM.CreateAccountAlias(accountAlias: "elsewhere"))
    await desk.press(Pictures.settings1)
    #expect(desk.screen.contains("elsewhere · 123456789012"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("up to ten at once"), "nothing is unsaved")
  }

  @Test func `a refusal is shown with its code, and what was typed stays`() async throws {
    let desk = try await onAlias("<c-u>new-name")
    _ = try await desk.account.perform(IAM.CreateAccountAlias(accountAlias: "new-name"))
    await desk.setAlias()
    #expect(desk.screen.contains("EntityAlreadyExists"))
    await desk.press("<tab><s-tab>")
    #expect(desk.screen.contains("Alias          new-name"))
    #expect(desk.screen.contains("new-name · 123456789012"), "it was read again")
  }

  @Test func `quotas are those of the account, with what is used`() async throws {
    let desk = try await Desk.onSettings("<s-tab><s-tab>")
    #expect(desk.screen.contains(/Users +12 +5000/))
    #expect(desk.screen.contains(/Groups +5 +300/))
    #expect(desk.screen.contains(/Customer managed policies +3 +1500/))
    #expect(desk.screen.contains(/Access keys per user +2/))
  }
}
