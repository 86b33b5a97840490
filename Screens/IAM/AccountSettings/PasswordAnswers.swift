import Domain

/// The settings of a password policy as they are typed.
struct PasswordAnswers: Codable, Hashable, Sendable {
  enum Kind: String, Codable, Sendable { case standard, custom }

  var kind = Kind.standard
  // A custom policy begins as close to IAM's own as its settings allow, and not weaker.
  var minimumLength = "8"
  var needsUppercase = true
  var needsLowercase = true
  var needsNumber = true
  var needsSymbol = false
  var expires = false
  var period = "90"
  var preventsReuse = false
  var remembered = "5"
  var needsAdministrator = false
  var usersMayChange = false

  init() {}

  /// - Parameter policy: the account's own; nil when it goes by IAM's.
  init(_ policy: IAM.PasswordPolicy?) {
    guard let policy else { return }
    kind = .custom
    minimumLength = "\(policy.minimumPasswordLength ?? 6)"
    needsUppercase = policy.requireUppercaseCharacters ?? false
    needsLowercase = policy.requireLowercaseCharacters ?? false
    needsNumber = policy.requireNumbers ?? false
    needsSymbol = policy.requireSymbols ?? false
    if let days = policy.maxPasswordAge { (expires, period) = (true, "\(days)") }
    if let count = policy.passwordReusePrevention {
      (preventsReuse, remembered) = (true, "\(count)")
    }
    needsAdministrator = policy.hardExpiry ?? false
    usersMayChange = policy.allowUsersToChangePassword ?? false
  }

  /// Without what has no effect: the settings of a policy that is not chosen, the number beside
  /// a box that is not ticked.
  var effective: Self {
    guard kind == .custom else { return Self() }
    var answers = self
    if !expires { answers.period = Self().period }
    if !preventsReuse { answers.remembered = Self().remembered }
    return answers
  }

  /// What to ask of the account. It names every setting, since one left out would go back to
  /// its default.
  var update: IAM.UpdateAccountPasswordPolicy {
    IAM.UpdateAccountPasswordPolicy(
      minimumPasswordLength: Self.number(minimumLength, in: IAM.PasswordPolicy.lengths),
      requireSymbols: needsSymbol, requireNumbers: needsNumber,
      requireUppercaseCharacters: needsUppercase, requireLowercaseCharacters: needsLowercase,
      allowUsersToChangePassword: usersMayChange,
      maxPasswordAge: expires ? Self.number(period, in: IAM.PasswordPolicy.ages) : nil,
      passwordReusePrevention: preventsReuse
        ? Self.number(remembered, in: IAM.PasswordPolicy.rememberedPasswords) : nil,
      hardExpiry: needsAdministrator)
  }

  /// The number a text stands for; nil when it is none or out of range.
  static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }
}
