import Domain
import Foundation
import Store
import Testing

/// The steps of "To add a user", as an operator's hands do them. Source: Add users.
@Suite(.serialized) struct DirectoryProcedureTests {
  /// Where there is a mail system, nobody is to be written to by a test.
  private static let hasSendmail = ["/usr/sbin", "/usr/lib"].contains {
    FileManager.default.fileExists(atPath: $0 + "/sendmail")
  }

  @Test(.disabled(if: hasSendmail)) func `a user is invited, into a group that is made on the way`()
    async throws
  {
    let console = try await opened()
    try await details(on: console)
    try await console.go(to: "Next")
    try console.press("Enter")
    try await console.shows("Add user to groups - optional")
    try await createGroup("Readers", on: console)
    try await console.go(to: "Next")
    try console.press("Enter")
    let review = try await console.shows("[ Add user ]")
    #expect(review.contains("Step 1: Specify user details"))
    #expect(review.contains("Step 2: Add user to groups - optional"))
    #expect(review.contains(/Group +Readers/) && review.contains(/Display name +Dora Marquez/))
    try await console.go(to: "Add user ]")
    try console.press("Enter")
    try await console.shows("Written to the outbox and not sent")
    try await console.go(to: "[ Save as .eml ]")
    try console.press("Enter")
    try await console.shows("It is not sent")
    try expectInvitation(try saved("mail-1.eml", by: console))
    try await leave(console)
    let kept = try await user("dora", in: console.home)
    #expect(kept.groups == ["Readers"] && kept.attributes.email == "dora@example.com")
    #expect(kept.attributes.displayName == "Dora Marquez")
  }

  @Test func `a user gets a one-time password, which is in no file`() async throws {
    let console = try await opened()
    try await details(on: console, isOneTime: true)
    try console.press("C-n")
    try await console.shows("Add user to groups - optional")
    try console.press("C-n")
    try await console.shows("[ Add user ]")
    try await console.go(to: "Add user ]")
    try console.press("Enter")
    try await console.shows("awsapps.com/start")
    try await console.go(to: "One-time password")
    try console.press("Enter")
    try await console.until("the password") { _ in try console.focus.line.contains("[Hide]") }
    let words = try console.focus.line.split(separator: " ")
    let password = String(try #require(words.dropLast().last))
    #expect(password.count == 16)
    try await leave(console)
    #expect(console.home.files(containing: password) == [])
    #expect(try await user("dora", in: console.home).groups == [])
  }
}

// MARK: - The steps

extension DirectoryProcedureTests {
  /// Steps 1 and 2: open the console, choose Users; step 3: choose Add user.
  private func opened() async throws -> Tmux {
    let home = try Household()
    try home.makeAccount()
    let console = try Tmux(Product.word, in: home)
    try await console.shows("IAM Identity Center")
    try console.press(":")
    try console.type("directory-users")
    try console.press("Enter")
    try await console.shows("Username")
    try console.press("n")
    try await console.shows("Confirm email address *")
    return console
  }

  private func details(on console: Tmux, isOneTime: Bool = false) async throws {
    try console.type("dora")
    try await console.shows("dora")
    if isOneTime {
      try await console.go(to: "Send an email")
      try console.press("Space")
      try await console.shows("(•) Generate a one-time password")
    }
    for (label, text) in [
      ("Email address *", "dora@example.com"), ("Confirm email", "dora@exmaple.com"),
    ] {
      try await console.go(to: label)
      try console.type(text)
    }
    try await console.shows("differs from the email address")
    try console.press("C-u")
    try console.type("dora@example.com")
    try await console.go(to: "First name *")
    try console.type("Dora")
    try await console.go(to: "Last name *")
    try console.type("Marquez")
    try await console.shows("Display name *          Dora Marquez")
  }

  private func createGroup(_ name: String, on console: Tmux) async throws {
    try await console.go(to: "[ Create group ]")
    try console.press("Enter")
    try await console.shows("Description - optional")
    try console.type(name)
    try console.press("C-n")
    try await console.shows("[x] \(name)")
  }

  private func leave(_ console: Tmux) async throws {
    try await console.go(to: "Close")
    try console.press("Enter")
    try await console.shows("Username")
    try console.press("q")
    try await console.shows("nothing leaves this machine")
    try console.press("q")
    try await console.ends(with: 0)
  }
}

// MARK: - What is there then

extension DirectoryProcedureTests {
  private func saved(_ name: String, by console: Tmux) throws -> String {
    try String(contentsOfFile: console.home.path(name), encoding: .utf8)
  }

  private func expectInvitation(_ message: String) throws {
    #expect(message.contains("Subject: Invitation to join AWS Single Sign-On\r\n"))
    #expect(message.contains("From: \"Amazon Web Services\" <no-reply@login.awsapps.com>\r\n"))
    #expect(message.contains("To: dora@example.com\r\n"))
    #expect(message.contains(/https:\/\/d-[0-9a-f]{10}\.awsapps\.com\/start\/#\/join\/\S{27}/))
  }

  private func user(
    _ name: String, in home: Household
  ) async throws -> (attributes: IdentityStore.Attributes, groups: [String]) {
    let account = try EmbeddedAccount.open(at: home.account, hasher: .quick)
    defer { account.close() }
    let store = try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
    let found = try await account.perform(
      IdentityStore.ListUsers(
        identityStoreId: store, filters: [IdentityStore.Filter("UserName", name)]))
    let user = try #require(found.users.first)
    let groups = try await account.perform(IdentityCenter.ListGroupsOfUser(userId: user.userId))
    return (user.attributes, groups.memberships.map(\.group.displayName))
  }
}
