import Foundation
import Testing

/// The console on a server that answers as AWS does.
@Suite(
  .serialized,
  .disabled(if: Moto.server == nil, "moto's server cannot be installed: see Tools/moto"))
struct LiveAccountTests {
  private func household(_ keys: String = "[local]\n") throws -> Household {
    let home = try Household()
    let folder = home.folder.appending(path: ".aws")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text =
      keys + "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n"
      + "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n"
    try Data(text.utf8).write(to: folder.appending(path: "credentials"))
    return home
  }

  private func console(on moto: Moto, in home: Household, _ flags: String = "") throws -> Tmux {
    try Tmux(
      "\(Product.word) --live --profile local --endpoint-url \(moto.address) \(flags)", in: home)
  }

  @Test func `a user is added by the wizard, gets keys, and is listed`() async throws {
    let moto = try await Moto()
    let console = try console(on: moto, in: household())
    let first = try await console.shows("0 users")
    #expect(first.contains("@ 123456789012") && first.contains("127.0.0.1:"))
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
    let adding = AddingUsers(on: console)
    try await adding.details(["zed"], password: false)
    try await adding.review()
    try await adding.create()
    try await console.shows("Create 1 user in account 123456789012 at 127.0.0.1:")
    try console.press("c")
    let results = try await console.shows("1 user created")
    #expect(results.contains("AKIA") && results.contains("Secret access key"))
    try console.press("C-g")
    try await console.shows("Leave without")
    try console.press("l")
    try await console.shows("1 user ·")
    try console.press("Up", "Enter")
    let users = try await console.shows("1 active")
    #expect(users.contains("zed"))
    try console.press("q")
    try await console.shows("1 user ·")
    try console.press("q")
    try await console.ends(with: 0)
    let kept = console.home.files.map(\.lastPathComponent).filter { $0.hasPrefix("123456789012-") }
    #expect(!kept.isEmpty)
  }

  @Test func `a read-only console shows users and adds none`() async throws {
    let moto = try await Moto()
    let console = try console(on: moto, in: household(), "--read-only")
    try await console.shows("read-only")
    try console.press("Enter")
    try await console.shows("Read-only, so without: add user")
    try console.press("n")
    try await console.shows("opened with --read-only")
  }

  @Test func `what was typed for a live account is offered by the next console`()
    async throws
  {
    let moto = try await Moto()
    let console = try console(on: moto, in: household())
    try await console.shows("0 users")
    try console.press("Down", "Enter")
    try await console.shows("Set user details")
    try console.type("zed")
    try await console.shows("User name *    zed")
    try await console.hangUpAndEnd()
    let next = try self.console(on: moto, in: console.home)
    try await next.shows("Unfinished work")
    try await next.shows("zed")
  }

  @Test func `a group and a user are added to the directory, without a password`() async throws {
    let moto = try await Moto()
    let console = try console(on: moto, in: household())
    try await console.shows("0 users")
    try await console.command("directory-users")
    try await console.shows("There are no users yet")
    try await console.shows("Only in AWS's console")
    try console.press("n")
    try await console.shows("The user has no password at first, and no invitation")
    for text in ["zed", "zed@example.com", "zed@example.com", "Zed", "New"] {
      try console.type(text)
      try console.press("Tab")
    }
    try console.press("C-n")
    try await console.go(to: "[ Create group ]")
    try console.press("Enter")
    try await console.shows("Group name *")
    try console.type("Engineering")
    try console.press("C-n")
    try await console.shows("[x] Engineering")
    try console.press("C-n")
    try await console.shows("None: AWS's console gives one.")
    try console.press("Enter")
    try await console.shows("Create 1 user in account 123456789012 at 127.0.0.1:")
    try console.press("c")
    try await console.shows("1 user created")
    try console.press("C-g")
    try await console.until("the user with the group") {
      $0.contains(/zed +Zed New +Enabled +Engineering/)
    }
    try console.press("D")
    try await console.shows("With the user go 1 group membership")
    try console.press("Enter")
    try await console.shows("Delete zed, with 1 group membership")
    try console.press("d")
    try await console.shows("Deleted 1 of 1 user")
  }

  @Test func `keys that nobody named are not sent to a stranger`() async throws {
    let moto = try await Moto()
    let home = try household("[default]\n")
    let console = try Tmux("\(Product.word) --live --endpoint-url \(moto.address)", in: home)
    try await console.shows("--allow-other-endpoint")
    try await console.ends(with: 253)
  }
}
