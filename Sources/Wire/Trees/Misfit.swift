import Domain

/// Why a message is no request, or no reply, of the kind it should be.
struct Misfit: Error, Hashable {
  enum Reason: Hashable {
    /// A member that has to be there is not.
    case missing
    /// What it is, and what it should be: `a whole number`.
    case mistyped(String, expected: String)
    /// What it is, and what it may be.
    case notAmong(String, choices: [String])
  }

  /// As AWS writes it: `tags.1.member.key`.
  var path: String
  var reason: Reason

  /// In the words of AWS's validation.
  var message: String {
    switch reason {
    case .missing: failed("null", "Member must not be null")
    case .mistyped(let found, let expected): "Value '\(found)' at '\(path)' is not \(expected)"
    case .notAmong(let found, let choices):
      failed(
        "'\(found)'",
        "Member must satisfy enum value set: [\(choices.joined(separator: ", "))]")
    }
  }

  private func failed(_ value: String, _ constraint: String) -> String {
    "1 validation error detected: Value \(value) at '\(path)' failed to satisfy constraint: "
      + constraint
  }
}
