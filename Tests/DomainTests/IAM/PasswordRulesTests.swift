import Testing

@testable import Domain

@Suite struct PasswordRulesTests {
  private func policy(_ change: (inout IAM.PasswordPolicy) -> Void) -> IAM.PasswordRules {
    var policy = IAM.PasswordPolicy()
    change(&policy)
    return IAM.PasswordRules(policy: policy)
  }

  @Test func `without a policy of its own 8 characters and three classes are asked for`() {
    let rules = IAM.PasswordRules(policy: nil)
    #expect(rules.unmetRules(Secret("Abcdefg1")).isEmpty)
    #expect(rules.unmetRules(Secret("Abcdef1")) == ["Use at least 8 characters."])
    #expect(
      rules.unmetRules(Secret("abcdefgh1")) == [
        "Add 1 more of these: an uppercase letter, a symbol."
      ])
  }

  @Test func `AWS's own rules are answered with how many classes are missing`() {
    let violation = IAM.PasswordRules(policy: nil).violation(of: Secret("abcdefgh"))
    #expect(
      violation
        == ServiceError(
          .passwordPolicyViolation,
          "Password should meet 2 more of the following requirements: Password should have at least"
            + " one uppercase letter, Password should have at least one number, Password should"
            + " have at least one symbol"))
  }

  @Test func `without a policy of its own the name of the account is no password`() {
    let rules = IAM.PasswordRules(policy: nil, accountNames: ["Acme-Corp1"])
    #expect(
      rules.unmetRules(Secret("aCME-cORP1")) == [
        "Do not use the name of the account as a password."
      ])
  }

  @Test func `a policy of its own replaces AWS's even where it asks for less`() {
    #expect(policy { _ in }.unmetRules(Secret("aaaaaa")).isEmpty)
    #expect(policy { _ in }.unmetRules(Secret("aaaaa")) == ["Use at least 6 characters."])
  }

  @Test func `each required class that is missing is named`() {
    let strict = policy {
      $0.minimumPasswordLength = 10
      ($0.requireSymbols, $0.requireNumbers) = (true, true)
      ($0.requireUppercaseCharacters, $0.requireLowercaseCharacters) = (true, true)
    }
    #expect(strict.unmetRules(Secret("")).count == 5)
    #expect(strict.unmetRules(Secret("Abcdefgh1!")).isEmpty)
    #expect(strict.unmetRules(Secret("abcdefgh1!")) == ["Add an uppercase letter (A-Z)."])
    #expect(strict.unmetRules(Secret("ABCDEFGH1!")) == ["Add a lowercase letter (a-z)."])
    #expect(strict.unmetRules(Secret("Abcdefghi!")) == ["Add a digit (0-9)."])
    #expect(
      strict.violation(of: Secret("Abcdefgh"))?.message
        == "Password should have a minimum length of 10, Password should have at least one number, "
        + "Password should have at least one symbol")
  }

  @Test(arguments: Array(",\".;:<>/?\\~`"))
  func `signs outside IAM's 20 are no symbols`(sign: Character) {
    let rules = policy { $0.requireSymbols = true }
    #expect(rules.unmetRules(Secret("abcdef\(sign)")).count == 1)
  }

  @Test(arguments: Array("!@#$%^&*()_+-=[]{}|'"))
  func `each of IAM's 20 is a symbol`(sign: Character) {
    #expect(policy { $0.requireSymbols = true }.unmetRules(Secret("abcdef\(sign)")).isEmpty)
  }

  @Test func `128 characters are accepted and 129 refused whatever the policy`() {
    #expect(policy { _ in }.unmetRules(Secret(.of(128))).isEmpty)
    #expect(policy { _ in }.unmetRules(Secret(.of(129))) == ["Use at most 128 characters."])
    #expect(policy { _ in }.violation(of: Secret(.of(129)))?.code == .validationError)
  }

  @Test func `characters beyond Latin-1 are refused and those of it accepted`() {
    #expect(policy { _ in }.unmetRules(Secret("pässwörd")).isEmpty)
    #expect(policy { _ in }.unmetRules(Secret("пароль")).count == 1)
  }
}
