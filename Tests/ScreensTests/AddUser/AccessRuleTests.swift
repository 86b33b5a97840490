import Testing

@testable import Domain
@testable import Screens

@Suite struct AccessRuleTests {
  @Test func `one type of access is needed, either will do`() {
    #expect(Filled().problem(onStep: 0) == "Choose at least one type of access.")
    #expect(Filled { $0.hasAccessKey = true }.problem(onStep: 0) == nil)
    #expect(Filled { $0.hasPassword = true }.problem(onStep: 0) == nil)
  }

  @Test func `a password waits for the account's rules`() {
    var filled = Filled { $0.hasPassword = true }
    filled.facts.knowsPasswordPolicy = false
    #expect(filled.problem(onStep: 0)?.contains("has not been read yet") == true)
    filled.draft.hasPassword = false
    filled.draft.hasAccessKey = true
    #expect(filled.problem(onStep: 0) == nil)
  }

  private func custom(_ password: String, _ policy: IAM.PasswordPolicy?) -> [String] {
    var filled = Filled {
      $0.hasPassword = true
      $0.passwordKind = .custom
      $0.customPassword = Secret(password)
    }
    filled.facts.passwordPolicy = policy
    let field = AddUser.steps[0].fields(filled.form).first { $0.id == "customPassword" }
    return (field as? SecretField<AddUser>)?.unmet(filled.form) ?? ["there is no such field"]
  }

  @Test func `a custom password goes by AWS's rules where the account has none`() {
    #expect(custom("Abcdefg1", nil) == [])
    #expect(custom("Abcdef1", nil) == ["Use at least 8 characters."])
    #expect(custom("abcdefgh", nil).count == 1)
    #expect(custom("ACME", nil).contains("Do not use the name of the account as a password."))
  }

  @Test func `every rule of the account that is not met is named`() {
    var policy = IAM.PasswordPolicy(minimumPasswordLength: 14)
    (policy.requireSymbols, policy.requireNumbers) = (true, true)
    (policy.requireUppercaseCharacters, policy.requireLowercaseCharacters) = (true, true)
    #expect(custom("", policy).count == 5)
    #expect(custom("Abcdefghijkl1!", policy) == [])
    #expect(custom("Abcdefghijk1!", policy) == ["Use at least 14 characters."])
    #expect(custom("abcdefghijkl1!", policy).count == 1)
  }

  @Test func `a custom password is asked for only when it was chosen`() {
    let filled = Filled {
      $0.hasPassword = true
      $0.customPassword = Secret("x")
    }
    #expect(filled.problem(onStep: 0) == nil)
  }

  private func hasResetNote(_ filled: Filled) -> Bool {
    AddUser.steps[0].fields(filled.form).contains { $0.id.contains("IAMUserChangePassword") }
  }

  @Test func `the reset's policy is announced when users cannot change their own password`() {
    var filled = Filled { $0.hasPassword = true }
    #expect(hasResetNote(filled))
    filled.draft.requiresReset = false
    #expect(!hasResetNote(filled))
    filled.draft.requiresReset = true
    filled.facts.passwordPolicy = IAM.PasswordPolicy(minimumPasswordLength: 8)
    #expect(hasResetNote(filled))
    filled.facts.passwordPolicy?.allowUsersToChangePassword = true
    #expect(!hasResetNote(filled))
  }
}
