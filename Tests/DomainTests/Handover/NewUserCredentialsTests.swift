import Testing

@testable import Domain

@Suite struct NewUserCredentialsTests {
  static let link = "https://acme-corp.signin.aws.amazon.com/console"

  static func user(
    _ name: String, password: String? = nil, keys: Bool = true, secret: String = "wJalr/+EXAMPLE"
  ) -> NewUserCredentials {
    NewUserCredentials(
      userName: name, password: password.map { Secret($0) },
      accessKeyID: keys ? "AKIAIOSFODNN7EXAMPLE" : nil,
      secretAccessKey: keys ? Secret(secret) : nil, consoleLoginLink: link)
  }

  private func text(_ users: NewUserCredentials...) -> String {
    NewUserCredentialsFile(users).contents.revealed
  }

  @Test func `the file is the header and a line for every user`() {
    #expect(
      text(Self.user("ada", password: "p"), Self.user("bob", keys: false))
        == "User name,Password,Access key ID,Secret access key,Console login link\r\n"
        + "ada,p,AKIAIOSFODNN7EXAMPLE,wJalr/+EXAMPLE,\(Self.link)\r\n"
        + "bob,,,,\(Self.link)\r\n")
  }

  @Test func `a field is quoted only where CSV cannot do without`() {
    let text = text(
      Self.user("a,b", password: "say \"hi\""), Self.user("c", password: "two\nlines"),
      Self.user("d", password: "' ;\t= "))
    #expect(text.contains("\"a,b\",\"say \"\"hi\"\"\","))
    #expect(text.contains("c,\"two\nlines\","))
    #expect(text.contains("d,' ;\t= ,AKIA"))
  }

  @Test func `a file that any program reads has no problems`() {
    #expect(NewUserCredentialsFile([Self.user("ada", password: "a'b|c[d]")]).problems == [])
  }

  @Test(arguments: ["a,b", "a\nb", "a\rb", "a\u{85}b", "a\u{C}b"])
  func `what splits a line is named where there is a key to be imported`(password: String) {
    let withKeys = NewUserCredentialsFile([Self.user("ada", password: password)])
    #expect(withKeys.problems == [.passwordBreaksImport(user: "ada")])
    let without = NewUserCredentialsFile([Self.user("ada", password: password, keys: false)])
    #expect(!without.problems.contains(.passwordBreaksImport(user: "ada")))
  }

  @Test func `a quotation mark is named, and does not break the import`() {
    let file = NewUserCredentialsFile([Self.user("ada", password: "a\"b")])
    #expect(file.problems == [.passwordIsQuoted(user: "ada")])
  }

  @Test(arguments: ["=", "+", "-", "@"])
  func `what a spreadsheet takes for a formula is named`(start: String) {
    let file = NewUserCredentialsFile([Self.user(start + "a", password: start + "b")])
    #expect(
      file.problems == [
        .nameIsFormula(user: start + "a"), .passwordIsFormula(user: start + "a"),
      ])
    #expect(NewUserCredentialsFile([Self.user("a" + start, password: "b" + start)]).problems == [])
  }

  @Test func `users without a key are named only beside users with one`() {
    let (with, without) = (Self.user("ada"), Self.user("bob", keys: false))
    #expect(NewUserCredentialsFile([with, without]).problems == [.keysMissing(users: ["bob"])])
    #expect(NewUserCredentialsFile([without]).problems == [])
    #expect(NewUserCredentialsFile([with]).problems == [])
  }

  @Test func `no problem's sentence holds a password`() {
    let file = NewUserCredentialsFile([Self.user("a,b", password: "=s3cr,\"et")])
    #expect(file.problems.count == 3)
    for problem in file.problems { #expect(!problem.message.contains("s3cr")) }
  }
}
