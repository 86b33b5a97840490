extension IAM {
  /// A tag of a user. Keys are compared ignoring case and kept as they were given.
  /// Source: Tagging IAM users, rules for tagging.
  package struct UserTag: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, key, value
    }
    package static let kind = "iamUserTag"
    package static let key: [Column] = [.userID, .key]
    package static let caseless: [Column] = [.key]

    package var userID: String
    package var key: String
    package var value: String
  }
}

extension IAM.UserTag {
  package init(from row: inout some RowReader) {
    userID = row.text()
    key = row.text()
    value = row.text()
  }

  package var values: [Value] {
    [
      .text(userID), .text(key), .text(value),
    ]
  }
}
