import Foundation

extension IAM {
  /// A managed policy as the account keeps it, a customer's or AWS's own. What it says is in its
  /// versions.
  ///
  /// Names are unique for their owner, compared ignoring case; ARNs are compared exactly.
  package struct PolicyRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case arn, policyID, owner, policyName, path
      case description, defaultVersion, lastVersion, isAttachable, createDate, updateDate
    }
    package static let kind = "iamPolicy"
    package static let key: [Column] = [.owner, .policyName]
    package static let identity: [Column] = [.arn]
    package static let caseless: [Column] = [.policyName]

    package var arn: String
    /// `ANPA` and 17 characters.
    package var policyID: String
    /// The account ID, or `aws` for what AWS manages.
    package var owner: String
    package var policyName: String
    package var path: String
    package var description: String?
    /// 3 for version `v3`.
    package var defaultVersion: Int
    /// The highest number given out: numbers are never used again.
    package var lastVersion: Int
    package var isAttachable: Bool
    package var createDate: Date
    package var updateDate: Date
  }
}

extension IAM.PolicyRecord {
  package init(from row: inout some RowReader) {
    arn = row.text()
    policyID = row.text()
    owner = row.text()
    policyName = row.text()
    path = row.text()
    description = row.optionalText()
    defaultVersion = row.integer()
    lastVersion = row.integer()
    isAttachable = row.flag()
    createDate = row.date()
    updateDate = row.date()
  }

  package var values: [Value] {
    [
      .text(arn), .text(policyID), .text(owner), .text(policyName), .text(path),
      .text(optional: description), .integer(defaultVersion), .integer(lastVersion),
      .flag(isAttachable), .date(createDate), .date(updateDate),
    ]
  }
}
