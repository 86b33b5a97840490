import Foundation

extension IAM {
  /// A user as the account keeps it. Everything that belongs to it refers to its ID, so that
  /// renaming is one row.
  ///
  /// User names are compared ignoring case, and shown as they were given.
  package struct UserRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case userID, userName, path, createDate, passwordLastUsed, permissionsBoundary
    }
    package static let kind = "iamUser"
    package static let key: [Column] = [.userName]
    package static let identity: [Column] = [.userID]
    package static let caseless: [Column] = [.userName]

    /// `AIDA` and 17 characters, never used again.
    package var userID: String
    package var userName: String
    package var path: String
    package var createDate: Date
    package var passwordLastUsed: Date?
    /// The ARN of the policy that limits what this user can be permitted.
    package var permissionsBoundary: String?
  }
}

extension IAM.UserRecord {
  package init(from row: inout some RowReader) {
    userID = row.text()
    userName = row.text()
    path = row.text()
    createDate = row.date()
    passwordLastUsed = row.optionalDate()
    permissionsBoundary = row.optionalText()
  }

  package var values: [Value] {
    [
      .text(userID), .text(userName), .text(path), .date(createDate),
      .date(optional: passwordLastUsed), .text(optional: permissionsBoundary),
    ]
  }
}
