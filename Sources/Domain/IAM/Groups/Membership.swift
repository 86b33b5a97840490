extension IAM {
  /// That a user is in a group.
  package struct Membership: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, groupID
    }
    package static let kind = "iamMembership"
    package static let key: [Column] = [.userID, .groupID]

    package var userID: String
    package var groupID: String
  }
}

extension IAM.Membership {
  package init(from row: inout some RowReader) {
    userID = row.text()
    groupID = row.text()
  }

  package var values: [Value] {
    [
      .text(userID), .text(groupID),
    ]
  }
}
