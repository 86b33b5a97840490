extension IAM {
  /// That a managed policy is attached to a user.
  package struct UserPolicyAttachment: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, policyArn
    }
    package static let kind = "iamUserPolicyAttachment"
    package static let key: [Column] = [.userID, .policyArn]

    package var userID: String
    package var policyArn: String
  }
}

extension IAM.UserPolicyAttachment {
  package init(from row: inout some RowReader) {
    userID = row.text()
    policyArn = row.text()
  }

  package var values: [Value] {
    [
      .text(userID), .text(policyArn),
    ]
  }
}
