import Foundation

extension IAM {
  /// One version of a managed policy.
  package struct PolicyVersionRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case policyArn, number, document, createDate
    }
    package static let kind = "iamPolicyVersion"
    package static let key: [Column] = [.policyArn, .number]

    package var policyArn: String
    /// 3 for version `v3`.
    package var number: Int
    package var document: String
    package var createDate: Date
  }
}

extension IAM.PolicyVersionRecord {
  package init(from row: inout some RowReader) {
    policyArn = row.text()
    number = row.integer()
    document = row.text()
    createDate = row.date()
  }

  package var values: [Value] {
    [
      .text(policyArn), .integer(number), .text(document), .date(createDate),
    ]
  }
}
