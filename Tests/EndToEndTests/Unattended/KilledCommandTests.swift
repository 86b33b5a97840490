import Domain
import Foundation
import Store
import Testing

/// A command that is killed while it creates users, and the consoles that come after it.
@Suite(.serialized) struct KilledCommandTests {
  @Test func `consoles go on with every group of a command that was killed`() async throws {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    try home.write(AddUserCommandTests.file(AddUserCommandTests.people), to: "people.csv")
    try home.stall(adding: "new.hire13", to: "iamUser", as: "userName")
    let command = try Tmux(
      Product.word + " add-user --from people.csv --access-key --console-access"
        + " --credentials c.csv", in: home)
    try await home.reach(before.users.count + 12, in: "iamUser")
    try await command.kill()
    try home.goOn()
    #expect(!home.exists("c.csv"))
    for _ in 1...3 { try await finishOne(in: home) }
    let after = try await home.kept()
    #expect(Set(after.users.keys) == Set(before.users.keys).union(AddUserCommandTests.people))
    for name in AddUserCommandTests.people {
      #expect(after.users[name]?.groupList == ["Finance"])
      #expect(after.access[name]?.keys.count == 1)
      #expect(after.access[name]?.resetRequired == true)
    }
    let console = try Tmux(Product.word, in: home)
    try await console.shows("customer managed policies")
    #expect(try !console.screen.contains("Unfinished work"))
  }

  @Test func `a command that is interrupted hands over what it made, and a console has the rest`()
    async throws
  {
    let home = try Household()
    try home.makeAccount()
    let before = try await home.kept()
    try home.write(AddUserCommandTests.file(AddUserCommandTests.people), to: "people.csv")
    try home.slow(adding: "iamUser")
    let command = try Tmux(
      Product.word + " add-user --from people.csv --access-key --credentials c.csv", in: home)
    try await home.reach(before.users.count + 1, in: "iamUser")
    kill(try #require(command.process), SIGINT)
    try await command.shows("^C again ends at once")
    try await command.shows("were not begun. Start the console")
    try await command.ends(with: 128 + SIGINT)
    try home.goOn()
    let made = try await home.kept().users.count - before.users.count
    #expect(made == 10 || made == 20)
    #expect(try home.text("c.csv").components(separatedBy: "\r\n").count == made + 2)
    let console = try Tmux(Product.word, in: home)
    try await console.shows("Unfinished work")
    #expect(try console.screen.contains("0 of "))
  }

  private func finishOne(in home: Household) async throws {
    let console = try Tmux(Product.word, in: home)
    try await console.shows("Unfinished work")
    try await console.go(to: "Add user (IAM)")
    try console.press("Enter")
    try await console.shows("This was interrupted")
    try await console.go(to: "[ Finish ]")
    try console.press("Enter")
    // A group that was done, and whose secrets nobody has seen, says so before it is finished.
    try await console.until("new secrets") {
      $0.contains("✓ Success · ") && !$0.contains("This was interrupted")
    }
    try await AddingUsers(on: console).leave()
  }
}
