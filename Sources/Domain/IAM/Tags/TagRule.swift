extension IAM {
  /// What tags may be.
  ///
  /// Keys have 1 to 128 characters and values up to 256, of letters, digits and separators of
  /// any script and `_.:/=+-@`. Neither begins with `aws:` in any case. A user has at most 50,
  /// whose keys differ by more than case.
  /// Source: Tagging IAM users, rules for tagging; `tagKeyType`, `tagValueType`.
  package enum TagRule {
    package static let maximumKeyLength = 128
    package static let maximumValueLength = 256
    package static let maximumCount = 50

    package static func check(key: String, member: String = "tags.1.member.key") throws(Problem) {
      guard !key.isEmpty else {
        throw .constraint(
          "Enter a key for this tag.", value: "", at: member,
          mustHave: "Member must have length greater than or equal to 1")
      }
      try check(key, called: "Tag keys", atMost: maximumKeyLength, member)
    }

    package static func check(value: String, member: String = "tags.1.member.value")
      throws(Problem)
    {
      try check(value, called: "Tag values", atMost: maximumValueLength, member)
    }

    /// Whether two keys are the same to IAM.
    package static func isSame(_ one: String, _ other: String) -> Bool {
      one.lowercased() == other.lowercased()
    }

    /// Everything there is to say about the tags of one request.
    package static func check(_ tags: [Tag]) throws(Problem) {
      guard tags.count <= maximumCount else { throw tooMany(tags.count) }
      for (index, tag) in tags.enumerated() {
        try check(key: tag.key, member: "tags.\(index + 1).member.key")
        try check(value: tag.value, member: "tags.\(index + 1).member.value")
      }
      try checkDuplicates(tags)
    }

    private static func checkDuplicates(_ tags: [Tag]) throws(Problem) {
      var seen: Set<String> = []
      for tag in tags where !seen.insert(tag.key.lowercased()).inserted {
        throw Problem(
          "The key \(tag.key) is there twice; upper and lower case count as the same.",
          ServiceError(
            .invalidInput,
            "Duplicate tag keys found. Please note that Tag keys are case insensitive."))
      }
    }

    private static func check(
      _ text: String, called label: String, atMost maximum: Int, _ member: String
    ) throws(Problem) {
      guard text.unicodeScalars.count <= maximum else {
        throw .constraint(
          "\(label) have at most \(maximum) characters; this one has "
            + "\(text.unicodeScalars.count).",
          value: text, at: member,
          mustHave: "Member must have length less than or equal to \(maximum)")
      }
      guard text.unicodeScalars.allSatisfy(allows) else {
        throw .constraint(
          "\(label) may contain letters, digits, spaces and _ . : / = + - @ only.",
          value: text, at: member,
          mustHave: "Member must satisfy regular expression pattern: "
            + #"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"#)
      }
      guard !text.lowercased().hasPrefix("aws:") else { throw reserved(label) }
    }

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .spaceSeparator, .lineSeparator, .paragraphSeparator,
        .decimalNumber, .letterNumber, .otherNumber:
        true
      default: "_.:/=+-@".unicodeScalars.contains(scalar)
      }
    }

    private static func reserved(_ label: String) -> Problem {
      Problem(
        "\(label) cannot begin with aws:, which is reserved for AWS.",
        ServiceError(
          .invalidInput, "\(label) cannot be prefixed with the reserved tag prefix \"aws:\"."))
    }

    private static func tooMany(_ count: Int) -> Problem {
      .constraint(
        "A user can have at most \(maximumCount) tags; these are \(count).", value: "\(count) tags",
        at: "tags",
        mustHave: "Member must have length less than or equal to \(maximumCount)")
    }
  }
}
