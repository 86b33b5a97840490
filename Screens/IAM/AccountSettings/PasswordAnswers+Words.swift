import Domain

extension PasswordAnswers {
  /// Source: Setting an account password policy for IAM users, default password policy.
  static let standardWords =
    "8 to 128 characters with three of these: uppercase letters, lowercase letters, numbers,"
    + " symbols; not the name of the account; they never expire, and users may change theirs only"
    + " with a policy that allows it."

  /// Each setting of a custom policy, and what it is.
  private var settings: [(name: String, value: String)] {
    func word(_ isOn: Bool) -> String { isOn ? "yes" : "no" }
    return [
      ("minimum length", minimumLength), ("uppercase", word(needsUppercase)),
      ("lowercase", word(needsLowercase)), ("number", word(needsNumber)),
      ("nonalphanumeric", word(needsSymbol)),
      ("expires", expires ? "after \(period) days" : "never"),
      ("passwords remembered", preventsReuse ? remembered : "none"),
      ("administrator reset", word(needsAdministrator)),
      ("users change their own", word(usersMayChange)),
    ]
  }

  /// What applying these answers does, to be confirmed.
  ///
  /// - Parameter saved: those that hold now.
  func question(replacing saved: Self) -> String {
    switch (saved.kind, kind) {
    case (_, .standard):
      "Delete the custom password policy and go back to the IAM default? Passwords then need "
        + Self.standardWords
    case (.standard, .custom):
      "Set a custom password policy? It replaces the IAM default wholly: "
        + settings.map { "\($0.name) \($0.value)" }.joined(separator: ", ") + "."
    case (.custom, .custom):
      "Replace the custom password policy? This changes: " + changes(from: saved) + "."
    }
  }

  private func changes(from saved: Self) -> String {
    zip(saved.settings, settings).filter { $0.value != $1.value }
      .map { "\($1.name) \($0.value) → \($1.value)" }.joined(separator: ", ")
  }
}
