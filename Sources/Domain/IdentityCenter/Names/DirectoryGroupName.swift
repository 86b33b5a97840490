extension IdentityStore {
  /// The name of a group, which may have spaces: 1 to 1024 characters.
  /// Source: `GroupDisplayName`.
  package struct GroupName: Hashable, Sendable {
    package static let maximumLength = 1024

    package let text: String
    var folded: FoldedText { FoldedText(text) }

    package init(_ text: String, member: String = "displayName") throws(Problem) {
      let rule = TextRule("group name", maximum: Self.maximumLength, blanks: .some)
      try rule.check(text, member: member)
      try ReservedName.check(text, called: "group name")
      self.text = text
    }
  }
}
