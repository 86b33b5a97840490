import Display
import Domain
import Store
import Testing

@testable import Screens

@Suite struct AddDirectoryUserTests {
  private func pressed(
    _ keys: String, _ prepare: (Desk) -> Void = { _ in }
  ) async throws -> Desk {
    let desk = try Desk.onSample()
    prepare(desk)
    await desk.showHome()
    await desk.press(keys)
    return desk
  }

  @Test func `the invitation is written, sent, and noted as handed over`() async throws {
    let desk = try await pressed(DirectoryPictures.invited1)
    #expect(desk.screen.contains("✓ Success · 1 user created"))
    let letter = try #require(desk.letters.first)
    #expect(desk.letters.count == 1)
    #expect(letter.to == "dora@example.com")
    #expect(letter.subject == "Invitation to join AWS Single Sign-On")
    #expect(!desk.canvas.maskedText.contains(letter.link.revealed))
    let messages = try await desk.account.perform(IdentityCenter.ListMessages()).messages
    #expect(messages.map(\.status) == [.handedOver])
    #expect(desk.performed.count { $0.name == "CreateGroupMembership" } == 1)
  }

  @Test func `sending again sends the same link, and the outbox has one mail`() async throws {
    let desk = try await pressed(DirectoryPictures.invited1)
    await desk.press("<up>")
    await desk.focus("Send again")
    await desk.press("<enter>")
    #expect(desk.letters.count == 2)
    #expect(desk.letters[0] == desk.letters[1])
    #expect(try await desk.account.perform(IdentityCenter.ListMessages()).messages.count == 1)
    #expect(desk.performed.count { $0.name == "RecordDelivery" } == 1)
  }

  @Test func `without a mail system it is said that nothing was sent, and the mail is saved`()
    async throws
  {
    let desk = try await pressed(DirectoryPictures.invited1) { $0.hasSendmail = false }
    #expect(desk.letters.isEmpty)
    #expect(desk.screen.contains("not sent"))
    #expect(!desk.screen.contains("Handed over"))
    await desk.focus("Save as .eml")
    await desk.press("<enter>")
    #expect(desk.letters.count == 1)
    #expect(desk.screen.contains("It is not sent"))
    let messages = try await desk.account.perform(IdentityCenter.ListMessages()).messages
    #expect(messages.map(\.status) == [.waiting])
  }

  @Test func `a mail system that refuses is said to have refused`() async throws {
    let desk = try await pressed(DirectoryPictures.invited1) { $0.isReadOnly = true }
    #expect(desk.screen.contains("The mail system is not running."))
    let messages = try await desk.account.perform(IdentityCenter.ListMessages()).messages
    #expect(messages.map(\.status) == [.failed])
  }

  @Test func `a one-time password is shown when it is asked for, and lets the user in once`()
    async throws
  {
    let desk = try await pressed(DirectoryPictures.issued1)
    #expect(desk.screen.contains("https://d-9067642ac7.awsapps.com/start"))
    #expect(desk.screen.contains("************") && desk.letters.isEmpty)
    await desk.focus("One-time password")
    await desk.press("y")
    let password = try #require(desk.copied.first)
    #expect(!desk.screen.contains(password.revealed))
    await desk.press("r")
    #expect(desk.screen.contains(password.revealed))
    #expect(!desk.canvas.maskedText.contains(password.revealed))
    let account = try #require(desk.account as? EmbeddedAccount)
    let outcome = try await account.acting(as: .account).signIn(
      IdentityCenter.PortalSignIn(userName: "dora", password: password))
    #expect(outcome == .needsNewPassword)
  }

  @Test func `leaving with a password nobody has seen asks first, and wipes it`() async throws {
    let desk = try await pressed(DirectoryPictures.issued1 + "<esc>")
    #expect(desk.screen.contains("neither shown nor saved"))
    await desk.press("l")
    #expect(desk.screen.contains("IAM Identity Center"))
    #expect(try desk.work.unfinishedRuns().isEmpty && desk.work.abandonedDrafts().isEmpty)
  }

  @Test func `a name or an address that somebody has is refused on the page`() async throws {
    let desk = try await pressed(DirectoryPictures.details1 + "MARIA.santos<tab>")
    #expect(desk.screen.contains("There is a user of this name already."))
    await desk.press("<tab>Wei.Zhang@example.com<tab>")
    #expect(desk.screen.contains("Another user has this email address."))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Display name *"))
  }

  @Test func `a group created on the way comes back ticked`() async throws {
    let desk = try await pressed(DirectoryPictures.groups1 + "<enter>Lab<tab>Tests<c-n><c-n>")
    #expect(desk.screen.contains("Review and add user"))
    #expect(desk.screen.contains(/Group +Lab/))
  }

  @Test func `Edit goes back to the page of its part, and Next walks on`() async throws {
    let desk = try await pressed(DirectoryPictures.review1 + "<tab><enter>")
    #expect(desk.screen.contains("Confirm email address * dora@example.com"))
    await desk.press("<c-n><c-n>")
    #expect(desk.screen.contains("[ Add user ]"))
  }

  @Test func `Home tells the wizards apart, and goes on with the right one`() async throws {
    let left = try await pressed(DirectoryPictures.filled1 + "<esc>k")
    let desk = left.restarted()
    await desk.showHome()
    #expect(desk.screen.contains("Add user (Identity Center)"))
    #expect(!desk.screen.contains("Add user (IAM)"))
    await desk.press(Home.downsToUnfinished + "<enter>")
    #expect(desk.screen.contains("Confirm email address *"))
    #expect(desk.screen.contains("Dora Marquez"))
  }

  @Test(arguments: Killed.allCases)
  func `a run that was killed is finished from Home`(moment: Killed) async throws {
    let first = try Desk.onSample()
    first.death = (1, moment)
    await first.showHome()
    await first.press(DirectoryPictures.invited1)
    #expect(first.isDead)
    let desk = first.restarted()
    await desk.showHome()
    await desk.press(Home.downsToUnfinished + "<enter>")
    await desk.focus("Finish")
    await desk.press("<enter>")
    #expect(desk.screen.contains("✓ Success · 1 user created"), "\(desk.screen)")
    #expect(desk.letters.count == 1)
  }
}

extension Desk {
  /// Presses Tab until the line with the cursor has the text.
  func focus(_ text: String) async {
    for _ in 0..<40 {
      let canvas = canvas
      if let row = canvas.cursor?.row,
        canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[row].contains(text)
      {
        return
      }
      await press("<tab>")
    }
  }
}
