extension IAM {
  /// The name in the sign-in address: 3 to 63 of a-z, 0-9 and single hyphens inside, and not
  /// twelve digits, which would be an account ID.
  /// Source: Your AWS account ID and its alias, `accountAliasType`.
  package struct AccountAlias: Hashable, Sendable {
    package let text: String

    package init(_ text: String) throws(Problem) {
      guard (3...63).contains(text.unicodeScalars.count) else {
        throw Self.problem("An account alias has 3 to 63 characters.", text)
      }
      guard text.utf8.allSatisfy(Self.isAllowed) else {
        throw Self.problem("An account alias has lowercase letters, digits and hyphens only.", text)
      }
      guard !text.hasPrefix("-"), !text.hasSuffix("-"), !text.contains("--") else {
        throw Self.problem(
          "An account alias does not begin or end with a hyphen, nor has two in a row.", text)
      }
      guard text.utf8.count != 12 || !text.utf8.allSatisfy(Self.isDigit) else {
        throw Self.problem("An account alias cannot look like an account ID.", text)
      }
      self.text = text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isAllowed(_ byte: UInt8) -> Bool {
      isDigit(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func problem(_ sentence: String, _ text: String) -> Problem {
      .constraint(
        sentence, value: text, at: "accountAlias",
        mustHave: "Member must satisfy regular expression pattern: "
          + "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$")
    }
  }
}
