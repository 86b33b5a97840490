/// Text from outside, with everything a terminal would obey or hide made visible.
///
/// Control characters, line breaks included, are shown as `\x1b`; bidirectional controls,
/// zero-width and other invisible characters as `U+202E`. What remains cannot move the cursor,
/// change colours, reorder its neighbours or pretend to be something else.
/// Source: ASVS 1.2 output encoding; kubernetes CVE-2021-25743.
package struct SafeText: Hashable, Sendable {
  package let text: String

  package init(_ raw: some StringProtocol) {
    if raw.isPlainASCII {
      text = String(raw)
    } else {
      text = raw.reduce(into: "") { $0 += Self.shown($1) }
    }
  }

  private static func shown(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    guard scalars.contains(where: { !isShownAsIs($0) }) else { return String(character) }
    return scalars.map { isShownAsIs($0) ? String($0) : escaped($0) }.joined()
  }

  private static func isShownAsIs(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7f { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    if scalar.value < 0x100 { return "\\x" + (hex.count == 1 ? "0" + hex : hex) }
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex.uppercased()
  }
}

extension StringProtocol {
  /// Whether there is nothing in the text but letters, digits, signs and blanks of ASCII.
  var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } }
}
