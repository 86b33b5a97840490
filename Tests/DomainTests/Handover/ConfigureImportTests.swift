import Testing

@testable import Domain

/// The file of credentials, held to the rules of the tool that reads it.
@Suite struct ConfigureImportTests {
  /// All that IAM allows in a user name. Source: IAM API reference, `userNameType`.
  private static let nameCharacters = letters + digits + "_+=,.@-"
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  private static let digits = "0123456789"
  /// The symbols of IAM's password policy.
  private static let symbols = "!@#$%^&*()_+-=[]{}|'"
  private static let base64 = letters + digits + "+/"

  private func expectRead(_ users: [NewUserCredentials]) throws {
    let file = NewUserCredentialsFile(users)
    let profiles = try ConfigureImport.profiles(in: file.contents.revealed)
    #expect(
      profiles
        == users.map {
          .init(
            name: $0.userName, accessKeyID: $0.accessKeyID ?? "",
            secretAccessKey: $0.secretAccessKey?.revealed ?? "")
        })
  }

  @Test(arguments: nameCharacters.filter { $0 != "," })
  func `every character of a name is read back, wherever it stands`(character: Character) throws {
    try expectRead(
      ["\(character)", "\(character)ada", "a\(character)da", "ada\(character)"].map {
        NewUserCredentialsTests.user($0, password: "pass")
      })
  }

  @Test func `a name of 64 characters is read back`() throws {
    try expectRead([NewUserCredentialsTests.user(String(repeating: "x", count: 64))])
  }

  @Test func `a name with a comma is not read back, and the file says so`() {
    for name in [",", ",ada", "a,da", "ada,"] {
      let users = [NewUserCredentialsTests.user(name)]
      #expect(NewUserCredentialsFile(users).problems == [.nameBreaksImport(user: name)])
      #expect(throws: (any Error).self) { try expectReadStrictly(users) }
    }
  }

  /// Fails where a reading differs, without recording an issue.
  private func expectReadStrictly(_ users: [NewUserCredentials]) throws {
    let text = NewUserCredentialsFile(users).contents.revealed
    struct Differs: Error {}
    let names = try ConfigureImport.profiles(in: text).map(\.name)
    guard names == users.map(\.userName) else { throw Differs() }
  }

  @Test func `generated passwords and keys are read back and are no problem but as formulas`()
    throws
  {
    var chance = SystemRandomNumberGenerator()
    func text(_ characters: String, _ count: Int) -> String {
      String((0..<count).map { _ in characters.randomElement(using: &chance)! })
    }
    for _ in 0..<2_000 {
      let length = Int.random(in: 1...128, using: &chance)
      let user = NewUserCredentialsTests.user(
        text(Self.letters, 8), password: text(Self.letters + Self.digits + Self.symbols, length),
        secret: text(Self.base64, 40))
      try expectRead([user, user])
      let problems = Set(NewUserCredentialsFile([user]).problems)
      #expect(problems.subtracting([.passwordIsFormula(user: user.userName)]) == [])
    }
  }

  @Test func `a custom password that would break the import is always named`() throws {
    // Latin-1 with tab, line feed and carriage return: all that the API allows in a password.
    for value in [0x09, 0x0A, 0x0D] + Array(0x20...0xFF) {
      let password = "pass" + String(Unicode.Scalar(UInt8(value))) + "word"
      let users = [NewUserCredentialsTests.user("ada", password: password)]
      let isRead =
        (try? ConfigureImport.profiles(in: NewUserCredentialsFile(users).contents.revealed))
        == [
          .init(
            name: "ada", accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalr/+EXAMPLE")
        ]
      let isNamed = NewUserCredentialsFile(users).problems
        .contains(.passwordBreaksImport(user: "ada"))
      #expect(isRead != isNamed, "U+\(String(value, radix: 16))")
    }
  }
}
