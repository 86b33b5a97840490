import Testing

@testable import Screens

@Suite struct GlobTests {
  @Test(arguments: [
    ("adm-*", "ADM-1", true), ("adm-*", "adm-", true), ("adm-*", "xadm-1", false),
    ("*", "", true), ("", "", true), ("", "a", false), ("?", "", false), ("?", "é", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("*a*b", "xaxb", true), ("*a*b", "xbxa", false),
    ("**b", "ab", true), ("a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
    ("[x]", "[X]", true), ("a.c", "abc", false),
  ])
  func `a pattern fits or it does not`(pattern: String, name: String, fits: Bool) {
    #expect(Glob(pattern).matches(name) == fits)
  }

  /// The rule itself, tried every way.
  private func matches(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return text.indices.contains { matches(pattern.dropFirst(), text[$0...]) }
        || matches(pattern.dropFirst(), text[text.endIndex...])
    }
    guard let other = text.first, first == "?" || first == other else { return false }
    return matches(pattern.dropFirst(), text.dropFirst())
  }

  @Test func `any pattern fits what the rule says`() {
    var chance = Seeded(3)
    for _ in 0..<2000 {
      let pattern = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
        ["a", "b", "*", "?"].randomElement(using: &chance) ?? ""
      }.joined()
      let text = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        ["a", "b"].randomElement(using: &chance) ?? ""
      }.joined()
      #expect(Glob(pattern).matches(text) == matches(pattern[...], text[...]))
    }
  }
}
