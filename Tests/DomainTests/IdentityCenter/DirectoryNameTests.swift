import Domain
import Testing

@testable import Domain

@Suite struct DirectoryNameTests {
  private func finding(in text: String, console: Bool = false) -> Problem? {
    do {
      let most =
        console
        ? IdentityStore.UserName.maximumLengthInConsole : IdentityStore.UserName.maximumLength
      _ = try IdentityStore.UserName(text, atMost: most)
      return nil
    } catch { return error }
  }

  @Test func `a user name has 1 to 100 characters in the console and up to 128 in the API`() {
    #expect(finding(in: "")?.sentence == "Enter the user name.")
    #expect(finding(in: "a") == nil)
    #expect(finding(in: .of(100), console: true) == nil)
    #expect(
      finding(in: .of(101), console: true)?.sentence
        == "The user name can have at most 100 characters; this one has 101.")
    #expect(finding(in: .of(128)) == nil)
    #expect(finding(in: .of(129))?.error.code == .validationException)
    #expect(finding(in: .of(128, "👩")) == nil)
  }

  @Test(arguments: Hostile.seen)
  func `a user name may be in any script, of letters, symbols and punctuation`(text: String) {
    #expect(finding(in: text) == nil)
  }

  @Test(arguments: Hostile.unseen)
  func `what nobody sees is in no name, and is called by its number`(scalar: Unicode.Scalar) {
    let text = "a\(scalar)b"
    let number = "U+" + String(scalar.value, radix: 16, uppercase: true).paddedTo4
    #expect(finding(in: text)?.sentence.contains(number) == true)
    #expect(finding(in: text)?.error.message.unicodeScalars.contains(scalar) == false)
    let sentence = problem { () throws(Problem) in _ = try IdentityStore.GroupName(text) }
    #expect(sentence?.sentence.contains(number) == true)
  }

  @Test func `blanks are in names of people and groups, not in user names and addresses`() throws {
    for blank in [" ", "\t", "\n", "\r", "\u{A0}"] {
      #expect(finding(in: "a\(blank)b") != nil)
      #expect((try? IdentityStore.EmailAddress("a\(blank)b@c.d")) == nil)
      #expect(try IdentityStore.GroupName("a\(blank)b").text == "a\(blank)b")
      try IdentityStore.TextRule("title").check("a\(blank)b", member: "title")
    }
    #expect((try? IdentityStore.GroupName("a\u{3000}b")) == nil)
    try IdentityStore.TextRule("title").check("a\u{3000}b", member: "title")
    #expect(finding(in: "a b")?.sentence == "The user name cannot contain spaces.")
  }

  @Test(arguments: ["Administrator", "administrator", "AWSAdministrators", "awsadministratorS"])
  func `names that AWS keeps to itself are refused in any case`(text: String) {
    #expect(finding(in: text)?.error.code == .validationException)
    #expect((try? IdentityStore.GroupName(text)) == nil)
    #expect(finding(in: text + "2") == nil)
  }

  @Test(arguments: ["a@b", "dora+aws@example.com", "朵拉@例子.中国", "o'neil@x.y", "\"a\"@b"])
  func `an address is one at sign between two things`(text: String) throws {
    #expect(try IdentityStore.EmailAddress(text).text == text)
  }

  @Test(arguments: ["", "@", "a@", "@b", "a", "a@b@c", "a b@c", "a@b\u{200B}", "a@b\r\nBcc: c@d"])
  func `what is not an address is refused with a reason`(text: String) {
    let found = problem { () throws(Problem) in _ = try IdentityStore.EmailAddress(text) }
    #expect(found?.sentence.isEmpty == false && found?.error.code == .validationException)
  }

  @Test(arguments: [
    ("Dora", "dORA"), ("ÄÖÉ", "äöé"), ("ДОРА", "дора"), ("ΟΔΟΣ", "οδος"), ("é", "e\u{301}"),
    ("Ṩ", "ṩ"), ("Å", "\u{212B}"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
  ])
  func `names are the same but for case and how accents are made`(one: String, other: String) {
    #expect(FoldedText(one) == FoldedText(other))
    #expect(Array(FoldedText(one).text.utf8) == Array(FoldedText(other).text.utf8))
  }

  @Test(arguments: [("e", "é"), ("a", "а"), ("ss", "ß"), ("l", "1"), ("ı", "i")])
  func `names that only look alike are others`(one: String, other: String) {
    #expect(FoldedText(one) != FoldedText(other))
  }

  @Test func `folding twice is folding once`() {
    for text in Hostile.seen + ["ΑΣ", "İ", "ẞ", "ǅ", "ﬃ", "\u{1E9B}\u{323}"] {
      #expect(FoldedText(FoldedText(text).text) == FoldedText(text), "\(text)")
    }
  }
}

extension String {
  fileprivate var paddedTo4: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
