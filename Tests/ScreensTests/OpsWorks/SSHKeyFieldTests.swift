import Display
import Domain
import Testing

@testable import Screens

/// The field of a public SSH key, on the page Edit user.
@Suite struct SSHKeyFieldTests {
  /// On the page of a user; the focus is on the SSH user name.
  private func opened(_ name: String, _ keys: String = "") async throws -> Desk {
    try await Desk.onOpsWorksUsers("/\(name)<enter>e" + keys)
  }

  private func sent<C: Call>(_ type: C.Type, _ desk: Desk) -> [C] {
    desk.performed.compactMap { $0.value as? C }
  }

  @Test func `a pasted key is known at once by type, bits, comment and fingerprint`() async throws {
    let desk = try await opened("hannah", "<tab>")
    await desk.paste(Desk.opsWorksKey + "\n")
    #expect(desk.screen.contains("ED25519 256 bits · me@laptop"))
    #expect(desk.screen.contains(Desk.opsWorksFingerprint))
    await desk.press("<c-n>")
    #expect(try await desk.profile("hannah.schmidt")?.sshPublicKey == Desk.opsWorksKey)
  }

  @Test func `a blank key takes the key away`() async throws {
    let desk = try await opened("james", "<tab><c-u>")
    #expect(desk.prose.contains("Blank: no key."))
    await desk.press("<c-n>")
    #expect(try await desk.profile("james.okafor")?.sshPublicKey == nil)
  }

  @Test(arguments: [
    ("hello", "A public key begins with its type"),
    ("ssh-ed25519 AAAA", "not whole"),
    (Desk.opsWorksKey + "\n" + Desk.opsWorksKey, "A public key is one line, and this is more"),
  ])
  func `what is no key is said below it and not sent`(text: String, said: String) async throws {
    let desk = try await opened("hannah", "<tab>")
    await desk.paste(text)
    #expect(desk.prose.contains(said))
    await desk.press("<c-n>")
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).isEmpty)
  }

  @Test(arguments: ["<tab>", ""])
  func `a private key is refused wherever it is pasted, and kept nowhere`(keys: String)
    async throws
  {
    let desk = try await opened("james", keys)
    await desk.paste(Desk.privateKey)
    #expect(desk.prose.contains("This is a private key"))
    #expect(!desk.screen.contains("BEGIN") && !desk.screen.contains("b3Blbn"))
    await desk.press("<c-n>")
    #expect(sent(OpsWorks.UpdateUserProfile.self, desk).isEmpty)
    #expect(!"\(desk.performed)".contains("b3Blbn"))
    // What was there is there still.
    await desk.press("<bs>")
    #expect(desk.screen.contains("james.okafor@workstation"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("Import IAM Users"))
  }

  @Test func `where nothing is typed a private key is not taken, either`() async throws {
    let desk = try await opened("james", "<tab><tab>")
    await desk.paste(Desk.privateKey)
    #expect(!desk.screen.contains("BEGIN") && !desk.screen.contains("b3Blbn"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("Import IAM Users"))
  }

  @Test func `a private key that is typed goes into no field, either`() async throws {
    let desk = try await opened("hannah", "<tab>")
    for line in Desk.privateKey.split(separator: "\n") {
      for character in line { await desk.press(.character(character)) }
      await desk.press(.enter)
    }
    #expect(desk.prose.contains("This is a private key"))
    #expect(!desk.screen.contains("QyNTUx") && !desk.screen.contains("b3Blbn"))
    #expect(desk.screen.contains("hannahschmidt "))
    await desk.press("<bs>")
    #expect(desk.prose.contains("Blank: no key."))
  }

  @Test func `a comment that would move the cursor is shown, not obeyed`() async throws {
    let desk = try await opened("hannah", "<tab>")
    let bare = Desk.opsWorksKey.split(separator: " ").prefix(2).joined(separator: " ")
    await desk.paste(bare + " a\u{202E}b\u{200B}c 日本 e\u{301}")
    #expect(!desk.screen.contains("\u{202E}") && !desk.screen.contains("\u{200B}"))
    #expect(desk.screen.contains("ED25519 256 bits"))
    await desk.paste("\u{1B}[2J")
    #expect(!desk.screen.contains("\u{1B}"))
    #expect(desk.prose.contains("visible text"))
  }
}
