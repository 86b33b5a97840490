import Display
import Domain
import Testing

@testable import Screens

/// What is other on a live account: what is asked first, and what is not there.
@Suite struct LiveConsoleTests {
  private func home(_ desk: Desk) async -> Desk {
    await desk.showLiveHome()
    return desk
  }

  @Test func `before users are created the account is named, and nothing is done till then`()
    async throws
  {
    let desk = await home(try .onLive())
    await desk.press(LivePictures.review + "<enter>")
    #expect(desk.screen.contains("Create 1 user in account 123456789012 (acme-corp)"))
    #expect(!desk.performed.contains { $0.name == "CreateUser" })
    await desk.press("b")
    #expect(desk.screen.contains("Review"))
    await desk.press("<enter>c")
    #expect(desk.screen.contains("1 user created"))
  }

  @Test func `on an account in a file it is not asked`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(LivePictures.review + "<enter>")
    #expect(desk.screen.contains("1 user created"))
  }

  @Test(arguments: ["acme-corp", "123456789012"])
  func `a production account has to be typed, by either name`(name: String) async throws {
    let desk = await home(try .onLive(isProduction: true))
    await desk.press(LivePictures.review + "<enter><enter>c<enter>")
    #expect(desk.screen.contains("Type acme-corp or 123456789012: c"))
    await desk.press(.backspace)
    for character in name { await desk.press(.character(character)) }
    #expect(!desk.performed.contains { $0.name == "CreateUser" })
    await desk.press("<enter>")
    #expect(desk.screen.contains("1 user created"))
  }

  @Test func `what was typed of a production account is left with Esc`() async throws {
    let desk = await home(try .onLive(isProduction: true))
    await desk.press(LivePictures.review + "<enter>acme<esc>")
    #expect(!desk.screen.contains("Type acme-corp"))
    #expect(desk.screen.contains("[ Create user ]"))
  }

  @Test func `a read-only console leaves every change out of reach, and says why`() async throws {
    let desk = await home(try .onLive(isReadOnly: true))
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("Read-only, so without: add user"))
    await desk.press("n")
    #expect(desk.screen.contains("opened with --read-only"))
    await desk.press("D")
    #expect(desk.screen.contains("opened with --read-only"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("arn:aws:iam::"))
  }

  @Test(arguments: [
    ("opsworks-users", "OpsWorks Stacks ended"), ("activity", "CloudTrail"),
    ("sign-in", "your credentials say who you are"),
  ])
  func `what AWS has no operations for says so`(page: String, words: String) async throws {
    let desk = await home(try .onLive())
    await desk.press(":\(page)<enter>")
    #expect(desk.screen.contains(words))
    #expect(desk.screen.contains("in account files only"))
  }

  @Test func `the directory is there, but for what only AWS's console does`() async throws {
    let desk = await home(try .onLive())
    await desk.press(":directory-users<enter>")
    #expect(desk.screen.contains("maria.santos") && desk.screen.contains("Engineering"))
    #expect(desk.screen.contains("Only in AWS's console: enable-user-access"))
    await desk.press("/maria<enter><enter>3")
    #expect(desk.prose.contains("is seen, and changed, in AWS's console only"))
    #expect(!desk.screen.contains("[ Reset password ]") && !desk.screen.contains("Mails"))
    #expect(desk.screen.contains("[ Delete user ]"))
  }

  @Test func `a user of the directory is added without an invitation or a password`() async throws {
    let desk = await home(try .onLive())
    await desk.press(":directory-users<enter>n")
    #expect(desk.prose.contains("The user has no password at first, and no invitation"))
    #expect(!desk.screen.contains("one-time password that") && !desk.screen.contains("Additional"))
    await desk.press("zed<tab>z@example.com<tab>z@example.com<tab>Zed<tab>New<c-n><c-n>")
    #expect(desk.screen.contains("None: AWS's console gives one."))
    await desk.press("<enter>c")
    #expect(desk.screen.contains("1 user created"))
    let changes = desk.performed.filter { !type(of: $0.value).isReadOnly }
    #expect(changes.map(\.name) == ["CreateUser"])
    await desk.press("e")
    #expect(desk.screen.contains("Only AWS's console can invite this user."))
  }

  @Test func `an account that cannot be reached is read again with R`() async throws {
    let desk = await home(try .onLive(account: UnreachableAccount()))
    await desk.press(":users<enter>")
    #expect(desk.screen.contains("NoConnection") && desk.screen.contains("R retry"))
    let before = desk.performed.count
    await desk.press("R")
    #expect(desk.performed.count > before)
  }

  @Test func `what the account waits for stands on the frame, and no longer than that`()
    async throws
  {
    let desk = await home(try .onLive())
    desk.console.waiting = "Retrying in 2 s (Throttling)"
    #expect(desk.screen.contains("Retrying in 2 s (Throttling)"))
    desk.console.waiting = nil
    #expect(!desk.screen.contains("Retrying"))
  }
}
