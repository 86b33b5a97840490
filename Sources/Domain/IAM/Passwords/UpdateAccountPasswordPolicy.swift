extension IAM {
  /// Sets the account's own password policy. What is left out goes back to its default.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html>
  package struct UpdateAccountPasswordPolicy: Call {
    package static let service = Service.iam
    package static let example = UpdateAccountPasswordPolicy(
      minimumPasswordLength: 14, requireSymbols: true, requireNumbers: true,
      requireUppercaseCharacters: true, requireLowercaseCharacters: true,
      allowUsersToChangePassword: true, maxPasswordAge: 90, passwordReusePrevention: 5,
      hardExpiry: false)

    package var minimumPasswordLength: Int?
    package var requireSymbols: Bool?
    package var requireNumbers: Bool?
    package var requireUppercaseCharacters: Bool?
    package var requireLowercaseCharacters: Bool?
    package var allowUsersToChangePassword: Bool?
    package var maxPasswordAge: Int?
    package var passwordReusePrevention: Int?
    package var hardExpiry: Bool?

    package init(
      minimumPasswordLength: Int? = nil, requireSymbols: Bool? = nil, requireNumbers: Bool? = nil,
      requireUppercaseCharacters: Bool? = nil, requireLowercaseCharacters: Bool? = nil,
      allowUsersToChangePassword: Bool? = nil, maxPasswordAge: Int? = nil,
      passwordReusePrevention: Int? = nil, hardExpiry: Bool? = nil
    ) {
      self.minimumPasswordLength = minimumPasswordLength
      (self.requireSymbols, self.requireNumbers) = (requireSymbols, requireNumbers)
      self.requireUppercaseCharacters = requireUppercaseCharacters
      self.requireLowercaseCharacters = requireLowercaseCharacters
      self.allowUsersToChangePassword = allowUsersToChangePassword
      (self.maxPasswordAge, self.passwordReusePrevention) =
        (maxPasswordAge, passwordReusePrevention)
      self.hardExpiry = hardExpiry
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try check(minimumPasswordLength, "minimumPasswordLength", PasswordPolicy.lengths)
      try check(maxPasswordAge, "maxPasswordAge", PasswordPolicy.ages)
      try check(
        passwordReusePrevention, "passwordReusePrevention", PasswordPolicy.rememberedPasswords)
      try records.set(policy)
      return Nothing()
    }

    private var policy: PasswordPolicy {
      var policy = PasswordPolicy(minimumPasswordLength: minimumPasswordLength ?? 6)
      policy.requireSymbols = requireSymbols ?? false
      policy.requireNumbers = requireNumbers ?? false
      policy.requireUppercaseCharacters = requireUppercaseCharacters ?? false
      policy.requireLowercaseCharacters = requireLowercaseCharacters ?? false
      policy.allowUsersToChangePassword = allowUsersToChangePassword ?? false
      policy.expirePasswords = maxPasswordAge != nil
      policy.maxPasswordAge = maxPasswordAge
      policy.passwordReusePrevention = passwordReusePrevention
      policy.hardExpiry = hardExpiry
      return policy
    }

    private func check(_ value: Int?, _ member: String, _ range: ClosedRange<Int>)
      throws(ServiceError)
    {
      guard let value, !range.contains(value) else { return }
      let limit =
        value < range.lowerBound
        ? "greater than or equal to \(range.lowerBound)"
        : "less than or equal to \(range.upperBound)"
      throw ServiceError(
        .validationError,
        "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy "
          + "constraint: Member must have value \(limit)")
    }

    package var summary: String { "Changed the account's password policy" }
  }
}
