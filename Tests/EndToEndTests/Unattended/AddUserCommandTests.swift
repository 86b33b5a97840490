import Domain
import Foundation
import PseudoTerminal
import Testing

/// Add user without screens, on the real program.
@Suite struct AddUserCommandTests {
  static let people = (1...25).map { "new.hire\($0)" }

  private let home: Household

  init() throws {
    home = try Household()
    try home.makeAccount()
    try home.write(Self.file(Self.people), to: "people.csv")
  }

  static func file(_ names: [String]) -> String {
    "user_name,groups\n" + names.map { "\($0),Finance\n" }.joined()
  }

  @Test func `twenty-five users of a file are added, and their credentials are in a file for me`()
    async throws
  {
    let ended = try home.usher("add-user --from people.csv --access-key --credentials c.csv")
    #expect(ended.status == 0, "\(ended.output)")
    #expect(ended.output.contains("✓ new.hire25 created"))
    let after = try await home.kept()
    for name in Self.people {
      #expect(after.users[name]?.groupList == ["Finance"])
      #expect(after.access[name]?.keys.count == 1)
      #expect(after.access[name]?.resetRequired == nil)
    }
    #expect(try home.mode("c.csv") == 0o600)
    let lines = try home.text("c.csv").components(separatedBy: "\r\n")
    #expect(
      lines.first == "User name,Password,Access key ID,Secret access key,Console login link")
    let names = lines.dropFirst().dropLast().map { String($0.prefix { $0 != "," }) }
    #expect(names == Self.people)
    #expect(lines[1].contains(/^new.hire1,,AKIA\w{16},[^,]{40},https:/))
    try expectNoSecretElsewhere(lines)
    #expect(!ended.output.contains("AKIA"))
  }

  /// Neither in the journal nor in the account, as text.
  private func expectNoSecretElsewhere(_ lines: [String]) throws {
    let secret = lines[1].split(separator: ",", omittingEmptySubsequences: false)[3]
    #expect(secret.count == 40)
    #expect(home.files(containing: String(secret)).map { $0.hasSuffix("c.csv") } == [true])
  }

  @Test func `a dry run says what would be done and changes nothing`() async throws {
    let before = try await home.kept()
    let ended = try home.usher("add-user --from people.csv --access-key --dry-run")
    #expect(ended.status == 0)
    #expect(ended.output.contains("25 users, 75 API calls. Nothing has been done."))
    #expect(ended.output.contains("aws iam add-user-to-group --group-name Finance"))
    let after = try await home.kept()
    #expect(after.users == before.users && after.groups == before.groups)
  }

  @Test func `what is wrong is named with its line, and nobody is created`() async throws {
    var names = Self.people
    (names[5], names[20]) = ("maria.santos", "o o")
    try home.write(Self.file(names), to: "people.csv")
    let before = try await home.kept()
    let ended = try home.usher("add-user --from people.csv --access-key --credentials c.csv")
    #expect(ended.status == 252)
    #expect(ended.output.contains("2 problems, and nothing was done."))
    #expect(
      ended.output.contains(
        "line 7: User name \"maria.santos\": There is a user of this name already."))
    #expect(ended.output.contains("line 22: User name \"o o\": "))
    #expect(try await home.kept().users == before.users)
    #expect(!home.exists("c.csv"))
  }

  @Test func `secrets go into no pipe unless they are asked for`() async throws {
    let refused = try home.usher("add-user --user-name zed --access-key | cat")
    #expect(refused.output.contains("give --credentials a file, or - for the standard output"))
    #expect(try await home.kept().users["zed"] == nil)
    let asked = try home.usher("add-user --user-name zed --access-key --credentials - | cat")
    #expect(asked.output.contains(/zed,,AKIA\w{16},/))
  }

  @Test func `a file of credentials that is there is not written over, and nobody is created`()
    async throws
  {
    try home.write("mine", to: "c.csv")
    let ended = try home.usher("add-user --user-name zed --access-key --credentials c.csv")
    #expect(ended.status == 252)
    #expect(ended.output.contains("is there already: give --credentials another name."))
    #expect(try home.text("c.csv") == "mine")
    #expect(try await home.kept().users["zed"] == nil)
  }

  @Test func `a chosen password is read from the standard input, and its rules hold`()
    async throws
  {
    let add = "add-user --user-name zed --no-password-reset --password-file -"
    let weak = try home.usher(add, input: "short")
    #expect(weak.status == 252)
    #expect(weak.output.contains("Password: "))
    #expect(!weak.output.contains("short"))
    let strong = try home.usher(add, input: "Correct-Horse-7-Battery\n")
    #expect(strong.status == 0, "\(strong.output)")
    #expect(try await home.kept().access["zed"]?.resetRequired == false)
    #expect(home.files(containing: "Correct-Horse-7-Battery").isEmpty)
  }

  @Test func `results are JSON for programs, with secrets only where they are asked for`() throws {
    let add = "add-user --user-name zed --access-key --output json --credentials "
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(home.usher(add + "c.csv").output.utf8))
        as? [String: Any])
    let people = try #require(object["people"] as? [[String: Any]])
    #expect(people.first?["name"] as? String == "zed")
    #expect(people.first?["status"] as? String == "created")
    #expect(people.first?["credentials"] == nil)
    #expect((object["credentialsFile"] as? String)?.hasSuffix("/c.csv") == true)
    let other = try home.usher(add.replacing("zed", with: "zoe") + "-").output
    #expect(other.contains("\"Secret access key\" : "))
  }

  @Test(arguments: [
    ("add-user", "Give --user-name, or --from a file with users."),
    ("add-user --from nowhere.csv", "There is no file nowhere.csv."),
    ("add-user --user-name a --user-name A", "\"A\" is given twice: case is ignored."),
    ("add-user --user-name a --group x --policy y", "only one of the three applies."),
    ("add-user --user-name a --tag x", "has no \"=\" between key and value."),
  ])
  func `what cannot be asked for is said`(command: String, sentence: String) throws {
    let ended = try home.usher(command)
    #expect(ended.status == 252)
    #expect(ended.output.contains(sentence), "\(ended.output)")
  }
}
