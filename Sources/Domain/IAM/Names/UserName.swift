extension IAM {
  /// The name of a user: 1 to 64 characters.
  /// Source: IAM and STS quotas, `userNameType`.
  package struct UserName: Hashable, Sendable {
    package static let maximumLength = 64
    package let text: String

    /// - Parameter member: the member of the request it came in, for AWS's wording.
    package init(_ text: String, member: String = "userName") throws(Problem) {
      try NameRule(label: "User name", maximum: Self.maximumLength).check(text, member: member)
      self.text = text
    }
  }
}
