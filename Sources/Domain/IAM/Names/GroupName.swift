extension IAM {
  /// The name of a group: 1 to 128 characters.
  /// Source: IAM and STS quotas, `groupNameType`.
  package struct GroupName: Hashable, Sendable {
    package static let maximumLength = 128
    package let text: String

    package init(_ text: String, member: String = "groupName") throws(Problem) {
      try NameRule(label: "Group name", maximum: Self.maximumLength).check(text, member: member)
      self.text = text
    }
  }
}
