import Testing

@testable import Wire

@Suite struct ShellWordTests {
  @Test func `every ASCII character comes through a shell as it is, wherever it stands`() throws {
    let characters = (1...127).map { String(Unicode.Scalar($0)) }
    let texts = characters.flatMap { [$0, $0 + "a", "a" + $0, $0 + $0] }
    let command = texts.map { ShellWord($0).spelling }.joined(separator: " ")
    #expect(try wordsByShell(command) == texts)
  }

  @Test(arguments: [
    "", "it's", "''", "$HOME `id` $(id)", "a\\", "\\'", "日本 👍", "{\"a\": [1]}", "!!", "~/x",
  ])
  func `text comes through a shell as it is`(text: String) throws {
    #expect(try wordsByShell(ShellWord(text).spelling) == [text])
  }

  @Test func `what needs no quotes has none`() {
    #expect(
      ShellWord("arn:aws:iam::aws:policy/ReadOnlyAccess").spelling
        == "arn:aws:iam::aws:policy/ReadOnlyAccess")
    #expect(ShellWord("a=b").spelling == "a=b")
    #expect(ShellWord("=b").spelling == "'=b'")
    #expect(ShellWord("it's").spelling == "'it'\\''s'")
  }

  @Test func `a variable is filled in by the shell, in one word`() throws {
    let word = ShellWord(variable: "PASSWORD").spelling
    #expect(try wordsByShell(word, variables: ["PASSWORD": "a b*'\""]) == ["a b*'\""])
  }
}
