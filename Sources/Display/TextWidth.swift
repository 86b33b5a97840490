extension Character {
  /// How many columns a terminal gives the character: 1, or 2 for East Asian wide characters
  /// and emoji. Source: UAX #11, as `wcwidth` has it.
  package var columns: Int {
    guard let first = unicodeScalars.first, first.value >= 0x1100 else { return 1 }
    if first.properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0xa4cf,
    0xa960...0xa97c, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6b,
    0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x18cff, 0x1aff0...0x1b2fb, 0x20000...0x3fffd,
  ]
}

extension StringProtocol {
  /// The columns the text takes.
  package var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// The text, cut to the columns there are; what is cut ends in `…`.
  package func cut(to columns: Int) -> String {
    guard self.columns > columns else { return String(self) }
    var kept = ""
    var used = 0
    for character in self {
      guard used + character.columns < columns else { break }
      kept.append(character)
      used += character.columns
    }
    return columns > 0 ? kept + "…" : ""
  }

  /// The text in lines of at most the columns, broken at blanks where there are any.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        Self.add(word, to: &line, of: columns, &lines)
      }
      lines.append(line)
    }
    return lines
  }

  private static func add(
    _ word: some StringProtocol, to line: inout String, of columns: Int, _ lines: inout [String]
  ) {
    if !line.isEmpty, line.columns + 1 + word.columns > columns {
      lines.append(line)
      line = ""
    }
    if !line.isEmpty { line += " " }
    for character in word {
      if line.columns + character.columns > columns {
        lines.append(line)
        line = ""
      }
      line.append(character)
    }
  }
}
