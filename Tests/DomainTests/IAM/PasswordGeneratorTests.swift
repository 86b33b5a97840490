import Testing

@testable import Domain

@Suite struct PasswordGeneratorTests {
  private func generate(_ rules: IAM.PasswordRules) -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<rules.randomBytesNeeded).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    return rules.generate(from: bytes).revealed
  }

  /// Every combination of what a policy can ask for, and AWS's own.
  private static let everyPolicy: [IAM.PasswordPolicy?] =
    [nil]
    + (0..<16).flatMap { bits in
      [6, 11, 12, 13, 128].map { length in
        var policy = IAM.PasswordPolicy(minimumPasswordLength: length)
        policy.requireSymbols = bits & 1 != 0
        policy.requireNumbers = bits & 2 != 0
        policy.requireUppercaseCharacters = bits & 4 != 0
        policy.requireLowercaseCharacters = bits & 8 != 0
        return policy
      }
    }

  @Test func `a generated password meets whatever policy there is`() {
    for policy in Self.everyPolicy {
      let rules = IAM.PasswordRules(policy: policy, accountNames: ["acme-corp"])
      #expect(rules.unmetRules(Secret(generate(rules))).isEmpty, "\(String(describing: policy))")
    }
  }

  @Test func `it has 12 characters or as many as the policy asks for`() {
    #expect(generate(IAM.PasswordRules(policy: nil)).count == 12)
    #expect(
      generate(IAM.PasswordRules(policy: IAM.PasswordPolicy(minimumPasswordLength: 12))).count == 12
    )
    #expect(
      generate(IAM.PasswordRules(policy: IAM.PasswordPolicy(minimumPasswordLength: 13))).count == 13
    )
  }

  @Test func `it goes through a spreadsheet and a naive CSV reader unharmed`() {
    let rules = IAM.PasswordRules(policy: nil)
    for _ in 1...2000 {
      let password = generate(rules)
      #expect(!"=+-@".contains(password.first ?? "="))
      #expect(!password.contains(",") && !password.contains("\""))
    }
  }

  @Test func `bytes that are all the same still give a password of every class`() {
    let rules = IAM.PasswordRules(policy: nil)
    for byte: UInt8 in [0, 127, 255] {
      let bytes = [UInt8](repeating: byte, count: rules.randomBytesNeeded)
      let password = rules.generate(from: bytes)
      #expect(IAM.CharacterClass.allCases.allSatisfy { $0.occurs(in: password.revealed) })
    }
  }

  @Test func `other bytes give other passwords`() {
    let rules = IAM.PasswordRules(policy: nil)
    #expect(Set((1...200).map { _ in generate(rules) }).count == 200)
  }
}
