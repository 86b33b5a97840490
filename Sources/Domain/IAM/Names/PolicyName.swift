extension IAM {
  /// The name of a policy, managed or inline: 1 to 128 characters.
  /// Source: IAM and STS quotas, `policyNameType`.
  package struct PolicyName: Hashable, Sendable {
    package static let maximumLength = 128
    package let text: String

    package init(_ text: String, member: String = "policyName") throws(Problem) {
      try NameRule(label: "Policy name", maximum: Self.maximumLength).check(text, member: member)
      self.text = text
    }
  }
}
