import Testing

@testable import Screens

@Suite struct LineDifferenceTests {
  private func shown(_ old: String, _ new: String, context: Int = 1) -> [String] {
    LineDifference(
      from: old.map { String($0) }, to: new.map { String($0) }, context: context
    ).lines.map { line in
      switch line {
      case .same(let text): " \(text)"
      case .removed(let text): "-\(text)"
      case .added(let text): "+\(text)"
      case .skipped(let count): "\(count)"
      }
    }
  }

  @Test(arguments: [
    ("abc", "axc", [" a", "-b", "+x", " c"]), ("abc", "ac", [" a", "-b", " c"]),
    ("ac", "abc", [" a", "+b", " c"]), ("", "ab", ["+a", "+b"]), ("ab", "", ["-a", "-b"]),
    ("abcdefg", "abcdefX", ["5", " f", "-g", "+X"]),
    ("abcdefg", "Xbcdefg", ["-a", "+X", " b", "5"]),
    ("abcdefg", "XbcdefY", ["-a", "+X", " b", "3", " f", "-g", "+Y"]),
    ("abc", "abc", ["3"]), ("", "", []),
  ])
  func `what changed stands with a line of what did not around it`(
    old: String, new: String, lines: [String]
  ) {
    #expect(shown(old, new) == lines)
  }

  @Test(arguments: [("abc", "abc", true), ("", "", true), ("abc", "ab", false), ("a", "b", false)])
  func `texts that are the same have no difference`(old: String, new: String, isEmpty: Bool) {
    let difference = LineDifference(from: old.map { String($0) }, to: new.map { String($0) })
    #expect(difference.isEmpty == isEmpty)
  }

  @Test(arguments: 1...50)
  func `with what is removed it is the old text, with what is added the new`(seed: Int) {
    var chance = Seeded(UInt64(seed))
    func text() -> [String] {
      (0..<Int.random(in: 0..<12, using: &chance)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &chance) ?? ""
      }
    }
    let (old, new) = (text(), text())
    let lines = LineDifference(from: old, to: new, context: 12).lines
    let isAll = old != new
    let before = lines.compactMap { line in
      switch line {
      case .same(let text), .removed(let text): text
      case .added, .skipped: nil
      }
    }
    let after = lines.compactMap { line in
      switch line {
      case .same(let text), .added(let text): text
      case .removed, .skipped: nil
      }
    }
    #expect(before == (isAll ? old : []) && after == (isAll ? new : []))
  }
}
