import Foundation

extension IAM {
  /// What a password has to be at the moment: by the account's own policy, or else by AWS's.
  ///
  /// The account's own policy replaces AWS's wholly, even where it asks for less. AWS's asks for
  /// 8 characters, three of the four classes, and not the name of the account.
  /// Source: Setting an account password policy for IAM users, default password policy.
  package struct PasswordRules: Hashable, Sendable {
    package static let maximumLength = 128

    package let minimumLength: Int
    package let required: [CharacterClass]
    /// How many of the four classes there have to be, whichever.
    package let classesNeeded: Int
    /// What a password may not be: the names of the account.
    package let forbidden: [String]

    /// - Parameters:
    ///   - policy: the account's own, if it has one.
    ///   - accountNames: its ID and alias.
    package init(policy: PasswordPolicy?, accountNames: [String] = []) {
      minimumLength = policy.map { $0.minimumPasswordLength ?? 6 } ?? 8
      required = policy.map(Self.classes) ?? []
      classesNeeded = policy == nil ? 3 : 0
      forbidden = policy == nil ? accountNames : []
    }

    private static func classes(of policy: PasswordPolicy) -> [CharacterClass] {
      let asked: [(Bool?, CharacterClass)] = [
        (policy.requireUppercaseCharacters, .uppercase),
        (policy.requireLowercaseCharacters, .lowercase),
        (policy.requireNumbers, .number), (policy.requireSymbols, .symbol),
      ]
      return asked.filter { $0.0 == true }.map(\.1)
    }
  }
}

// MARK: - Checking

extension IAM.PasswordRules {
  /// What is still missing, a sentence each; empty when the password will do.
  package func unmetRules(_ password: Secret) -> [String] {
    findings(in: password.revealed).map(\.sentence)
  }

  /// What AWS answers to a password that will not do.
  func violation(of password: Secret) -> ServiceError? {
    let findings = findings(in: password.revealed)
    if let first = findings.first(where: { $0.isConstraint }) {
      return ServiceError(.validationError, first.requirement)
    }
    guard !findings.isEmpty else { return nil }
    return ServiceError(
      .passwordPolicyViolation, findings.map(\.requirement).joined(separator: ", "))
  }

  private struct Finding {
    var sentence: String
    var requirement: String
    /// The model of the API refuses it, whatever the policy says.
    var isConstraint = false
  }

  private func findings(in password: String) -> [Finding] {
    constraintFindings(password) + lengthFindings(password) + classFindings(password)
      + nameFindings(password)
  }

  private func constraintFindings(_ password: String) -> [Finding] {
    var findings: [Finding] = []
    if password.unicodeScalars.count > Self.maximumLength {
      findings.append(
        Finding(
          sentence: "Use at most \(Self.maximumLength) characters.",
          requirement: "1 validation error detected: Value at 'password' failed to satisfy "
            + "constraint: Member must have length less than or equal to \(Self.maximumLength)",
          isConstraint: true))
    }
    if !password.unicodeScalars.allSatisfy(Self.isAllowed) {
      findings.append(
        Finding(
          sentence: "Use Latin characters only: letters, digits, symbols and spaces.",
          requirement: "1 validation error detected: Value at 'password' failed to satisfy "
            + #"constraint: Member must satisfy regular expression pattern: [\u0009\u000A\u000D"#
            + #"\u0020-\u00FF]+"#,
          isConstraint: true))
    }
    return findings
  }

  /// Source: `passwordType`.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFF: true
    default: false
    }
  }

  private func lengthFindings(_ password: String) -> [Finding] {
    guard password.unicodeScalars.count < minimumLength else { return [] }
    return [
      Finding(
        sentence: "Use at least \(minimumLength) characters.",
        requirement: "Password should have a minimum length of \(minimumLength)")
    ]
  }

  private func classFindings(_ password: String) -> [Finding] {
    let missing = IAM.CharacterClass.allCases.filter { !$0.occurs(in: password) }
    let strict = missing.filter(required.contains).map {
      Finding(sentence: $0.sentence, requirement: $0.requirement)
    }
    let short = classesNeeded - (IAM.CharacterClass.allCases.count - missing.count)
    guard short > 0 else { return strict }
    return strict + [choiceFinding(short: short, of: missing)]
  }

  private func choiceFinding(short: Int, of missing: [IAM.CharacterClass]) -> Finding {
    Finding(
      sentence: "Add \(short) more of these: "
        + missing.map(\.noun).joined(separator: ", ") + ".",
      requirement: "Password should meet \(short) more of the following requirements: "
        + missing.map(\.requirement).joined(separator: ", "))
  }

  private func nameFindings(_ password: String) -> [Finding] {
    guard forbidden.contains(where: { $0.lowercased() == password.lowercased() }) else { return [] }
    return [
      Finding(
        sentence: "Do not use the name of the account as a password.",
        requirement: "Password should not be the same as the account name")
    ]
  }
}

extension IAM.CharacterClass {
  fileprivate var noun: String {
    switch self {
    case .uppercase: "an uppercase letter"
    case .lowercase: "a lowercase letter"
    case .number: "a digit"
    case .symbol: "a symbol"
    }
  }
}
