import Foundation

extension IAM {
  /// An access key as the account keeps it: the secret is sealed, because signatures are verified
  /// with it.
  package struct AccessKeyRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case accessKeyID, userID, secret, status
      case createDate, lastUsedDate, lastUsedService, lastUsedRegion
    }
    package static let kind = "iamAccessKey"
    package static let key: [Column] = [.userID, .accessKeyID]
    package static let identity: [Column] = [.accessKeyID]

    /// `AKIA` and 16 characters, of which the first 8 tell the account.
    package var accessKeyID: String
    package var userID: String
    package var secret: SealedSecret
    package var status: AccessKeyStatus
    package var createDate: Date
    package var lastUsedDate: Date?
    package var lastUsedService: String?
    package var lastUsedRegion: String?
  }
}

extension IAM.AccessKeyRecord {
  package init(from row: inout some RowReader) {
    accessKeyID = row.text()
    userID = row.text()
    secret = SealedSecret(data: row.data())
    status = IAM.AccessKeyStatus(rawValue: row.text()) ?? .inactive
    createDate = row.date()
    lastUsedDate = row.optionalDate()
    lastUsedService = row.optionalText()
    lastUsedRegion = row.optionalText()
  }

  package var values: [Value] {
    [
      .text(accessKeyID), .text(userID), .data(secret.data), .text(status.rawValue),
      .date(createDate), .date(optional: lastUsedDate), .text(optional: lastUsedService),
      .text(optional: lastUsedRegion),
    ]
  }
}
