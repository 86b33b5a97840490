extension IAM {
  /// The kinds of characters that password policies ask for.
  package enum CharacterClass: CaseIterable, Sendable {
    case uppercase, lowercase, number, symbol

    /// Symbols are these 20 and no others.
    /// Source: Setting an account password policy, nonalphanumeric characters.
    package var characters: String {
      switch self {
      case .uppercase: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      case .lowercase: "abcdefghijklmnopqrstuvwxyz"
      case .number: "0123456789"
      case .symbol: "!@#$%^&*()_+-=[]{}|'"
      }
    }

    func occurs(in text: some StringProtocol) -> Bool {
      let wanted = characters.unicodeScalars
      return text.unicodeScalars.contains { wanted.contains($0) }
    }

    /// For the operator: what to add.
    var sentence: String {
      switch self {
      case .uppercase: "Add an uppercase letter (A-Z)."
      case .lowercase: "Add a lowercase letter (a-z)."
      case .number: "Add a digit (0-9)."
      case .symbol: "Add one of the symbols \(characters)"
      }
    }

    /// In AWS's answer.
    var requirement: String {
      switch self {
      case .uppercase: "Password should have at least one uppercase letter"
      case .lowercase: "Password should have at least one lowercase letter"
      case .number: "Password should have at least one number"
      case .symbol: "Password should have at least one symbol"
      }
    }
  }
}
