extension IAM {
  /// A password that a user had before, kept so that it is not used again.
  package struct FormerPassword: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, number, verifier
    }
    package static let kind = "iamFormerPassword"
    package static let key: [Column] = [.userID, .number]

    package var userID: String
    /// Counts up with each password: the highest is the one before the password in use.
    package var number: Int
    package var verifier: PasswordVerifier
  }
}

extension IAM.FormerPassword {
  package init(from row: inout some RowReader) {
    userID = row.text()
    number = row.integer()
    verifier = PasswordVerifier(data: row.data())
  }

  package var values: [Value] {
    [
      .text(userID), .integer(number), .data(verifier.data),
    ]
  }
}
