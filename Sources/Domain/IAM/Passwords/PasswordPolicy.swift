extension IAM {
  /// The account's own rules for passwords, as AWS describes them.
  /// Source: Setting an account password policy for IAM users.
  package struct PasswordPolicy: Codable, Hashable, Sendable {
    package static let lengths = 6...128
    package static let ages = 1...1095
    package static let rememberedPasswords = 1...24

    package var minimumPasswordLength: Int?
    package var requireSymbols: Bool?
    package var requireNumbers: Bool?
    package var requireUppercaseCharacters: Bool?
    package var requireLowercaseCharacters: Bool?
    package var allowUsersToChangePassword: Bool?
    /// Whether passwords have a maximum age.
    package var expirePasswords: Bool?
    /// In days.
    package var maxPasswordAge: Int?
    /// How many passwords back cannot be used again.
    package var passwordReusePrevention: Int?
    /// Whether an expired password can only be renewed by an administrator.
    package var hardExpiry: Bool?

    /// What `UpdateAccountPasswordPolicy` sets when it is told nothing: at least 6 characters.
    package init(minimumPasswordLength: Int = 6) {
      self.minimumPasswordLength = minimumPasswordLength
      (requireSymbols, requireNumbers) = (false, false)
      (requireUppercaseCharacters, requireLowercaseCharacters) = (false, false)
      (allowUsersToChangePassword, expirePasswords) = (false, false)
    }
  }
}
