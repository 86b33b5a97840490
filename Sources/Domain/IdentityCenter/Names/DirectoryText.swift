extension IdentityStore {
  /// What a directory takes as text: letters, marks, symbols, numbers and punctuation of every
  /// script, and where the rule says so blanks. Control characters, those that turn the direction
  /// of text and those that nobody sees are none of these.
  /// Source: the patterns of the API's model, `UserName`, `SensitiveStringType`,
  /// `GroupDisplayName`.
  package struct TextRule: Sendable {
    enum Blanks: String {
      case none = #"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"#
      /// Space, no-break space, tab and line breaks.
      case some = #"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r\u0020\u00a0]+"#
      /// Those, and the ideographic space.
      case all = #"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r\u0020\u00a0\u3000]+"#
    }

    /// As it stands in the middle of a sentence: "user name".
    let label: String
    /// In characters of Unicode.
    let maximum: Int
    let blanks: Blanks

    /// The rule of nearly every attribute: names, titles, addresses.
    package init(_ label: String) { self.init(label, maximum: 1024, blanks: .all) }

    init(_ label: String, maximum: Int, blanks: Blanks) {
      (self.label, self.maximum, self.blanks) = (label, maximum, blanks)
    }

    /// - Parameter member: where in the request it came, for AWS's wording.
    package func check(_ text: String, member: String) throws(Problem) {
      guard !text.isEmpty else {
        throw .refused(
          "Enter the \(label).", at: member,
          mustHave: "Member must have length greater than or equal to 1")
      }
      let length = text.unicodeScalars.count
      guard length <= maximum else {
        throw .refused(
          "The \(label) can have at most \(maximum) characters; this one has \(length).",
          at: member, mustHave: "Member must have length less than or equal to \(maximum)")
      }
      if let stranger = text.unicodeScalars.first(where: { !allows($0) }) {
        throw .refused(
          "The \(label) cannot contain \(stranger.named).", at: member,
          mustHave: "Member must satisfy regular expression pattern: \(blanks.rawValue)")
      }
    }

    private func allows(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\t", "\n", "\r", " ", "\u{A0}": blanks != .none
      case "\u{3000}": blanks == .all
      default: scalar.properties.generalCategory.isSeen
      }
    }
  }
}

extension Unicode.GeneralCategory {
  /// Letters, marks, symbols, numbers and punctuation; not separators, controls, and what has no
  /// meaning yet.
  fileprivate var isSeen: Bool {
    switch self {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned:
      false
    default: true
    }
  }
}

extension Problem {
  /// A value that a constraint of the directory's model refuses. Its messages do not repeat what
  /// was sent, since the model calls nearly all of it sensitive.
  static func refused(_ sentence: String, at member: String, mustHave constraint: String)
    -> Problem
  {
    Problem(
      sentence,
      ServiceError(
        .validationException,
        "1 validation error detected: Value at '\(member)' failed to satisfy constraint: "
          + constraint))
  }
}
