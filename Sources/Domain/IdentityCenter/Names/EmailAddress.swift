extension IdentityStore {
  /// An email address, as far as it can be told without writing to it: one `@` with something on
  /// either side, and no blanks. No two users have the same.
  /// Source: Add users, step 3c.
  package struct EmailAddress: Hashable, Sendable {
    package let text: String
    var folded: FoldedText { FoldedText(text) }

    package init(_ text: String, member: String = "emails.1.member.value") throws(Problem) {
      try TextRule("email address", maximum: 1024, blanks: .none).check(text, member: member)
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw Problem(
          "Enter an email address like dora@example.com.",
          ServiceError(.validationException, "The attribute emails.value is not an email address"))
      }
      self.text = text
    }
  }
}
