/// What IAM allows in names: letters and digits of ASCII and `+=,.@_-`.
/// Source: IAM and STS quotas, requirements for IAM names; `[\w+=,.@-]+` in the API model.
struct NameRule {
  /// How the operator calls it: "User name".
  let label: String
  let maximum: Int

  func check(_ text: String, member: String) throws(Problem) {
    guard !text.isEmpty else { throw empty(member) }
    guard text.unicodeScalars.count <= maximum else { throw tooLong(text, member) }
    if let stranger = text.unicodeScalars.first(where: { !Self.allows($0) }) {
      throw notAllowed(stranger, member)
    }
  }

  static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "=", ",", ".", "@", "_", "-": true
    default: false
    }
  }

  private func empty(_ member: String) -> Problem {
    .constraint(
      "Enter a \(label.lowercased()).", value: "", at: member,
      mustHave: "Member must have length greater than or equal to 1")
  }

  private func tooLong(_ text: String, _ member: String) -> Problem {
    .constraint(
      "\(label)s have at most \(maximum) characters; this one has \(text.unicodeScalars.count).",
      value: text, at: member,
      mustHave: "Member must have length less than or equal to \(maximum)")
  }

  private func notAllowed(_ stranger: Unicode.Scalar, _ member: String) -> Problem {
    Problem(
      "\(label)s may contain letters A-Z, digits and + = , . @ _ - only, not "
        + "\(stranger.named).",
      ServiceError(
        .validationError,
        "The specified value for \(member) is invalid. It must contain only alphanumeric "
          + "characters and/or the following: +=,.@_-"))
  }
}
