extension IAM {
  /// A policy that is part of one user. Its name is unique for that user, ignoring case.
  package struct UserInlinePolicy: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, policyName, document
    }
    package static let kind = "iamUserInlinePolicy"
    package static let key: [Column] = [.userID, .policyName]
    package static let caseless: [Column] = [.policyName]

    package var userID: String
    package var policyName: String
    package var document: String
  }
}

extension IAM.UserInlinePolicy {
  package init(from row: inout some RowReader) {
    userID = row.text()
    policyName = row.text()
    document = row.text()
  }

  package var values: [Value] {
    [
      .text(userID), .text(policyName), .text(document),
    ]
  }
}
