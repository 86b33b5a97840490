extension IdentityStore {
  /// The name a user signs in with. It cannot be changed later.
  ///
  /// The console takes 1 to 100 characters, the API up to 128.
  /// Source: Add users, step 3a; `UserName`.
  package struct UserName: Hashable, Sendable {
    package static let maximumLength = 128
    package static let maximumLengthInConsole = 100

    package let text: String
    var folded: FoldedText { FoldedText(text) }

    package init(_ text: String, atMost maximum: Int = maximumLength) throws(Problem) {
      try TextRule("user name", maximum: maximum, blanks: .none).check(text, member: "userName")
      try ReservedName.check(text, called: "user name")
      self.text = text
    }
  }

  /// Names that neither users nor groups can have. Source: CreateUser, CreateGroup.
  enum ReservedName {
    private static let all = ["Administrator", "AWSAdministrators"]

    static func check(_ text: String, called label: String) throws(Problem) {
      guard !all.contains(where: { FoldedText($0) == FoldedText(text) }) else {
        throw Problem(
          "AWS keeps this \(label) to itself: choose another.",
          ServiceError(
            .validationException, "\(all.joined(separator: " and ")) are reserved names."))
      }
    }
  }
}
