import Foundation

extension IAM {
  /// A group as the account keeps it. Group names are compared ignoring case.
  package struct GroupRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case groupID, groupName, path, createDate
    }
    package static let kind = "iamGroup"
    package static let key: [Column] = [.groupName]
    package static let identity: [Column] = [.groupID]
    package static let caseless: [Column] = [.groupName]

    /// `AGPA` and 17 characters, never used again.
    package var groupID: String
    package var groupName: String
    package var path: String
    package var createDate: Date
  }
}

extension IAM.GroupRecord {
  package init(from row: inout some RowReader) {
    groupID = row.text()
    groupName = row.text()
    path = row.text()
    createDate = row.date()
  }

  package var values: [Value] {
    [
      .text(groupID), .text(groupName), .text(path), .date(createDate),
    ]
  }
}
