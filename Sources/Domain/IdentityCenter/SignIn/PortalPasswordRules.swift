extension IdentityCenter {
  /// What a password for the AWS access portal has to be: 8 to 64 characters with all four kinds.
  /// These rules are AWS's and cannot be changed.
  /// Source: Password requirements when managing identities in IAM Identity Center.
  package enum PortalPasswordRules {
    package static let lengths = 8...64
    package static let symbols = "~!@#$%^&*_-+=`|\\(){}[]:;\"'<>,.?/"

    /// What is still missing, a sentence each; empty when the password will do.
    package static func unmetRules(_ password: Secret) -> [String] {
      let scalars = password.revealed.unicodeScalars
      var unmet: [String] = []
      if scalars.count < lengths.lowerBound {
        unmet.append("Use at least \(lengths.lowerBound) characters.")
      }
      if scalars.count > lengths.upperBound {
        unmet.append("Use at most \(lengths.upperBound) characters.")
      }
      if scalars.contains(where: { $0.properties.generalCategory == .control }) {
        unmet.append("Take the control characters out.")
      }
      return unmet + kinds.filter { !$0.occurs(in: scalars) }.map(\.sentence)
    }

    private struct Kind: Sendable {
      let characters: String
      let sentence: String

      func occurs(in scalars: String.UnicodeScalarView) -> Bool {
        let wanted = characters.unicodeScalars
        return scalars.contains { wanted.contains($0) }
      }
    }

    private static let kinds =
      [IAM.CharacterClass.lowercase, .uppercase, .number].map {
        Kind(characters: $0.characters, sentence: $0.sentence)
      } + [Kind(characters: symbols, sentence: "Add one of the symbols \(symbols)")]
  }
}
