extension IAM {
  /// A policy that is part of one group. Its name is unique for that group, ignoring case.
  package struct GroupInlinePolicy: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case groupID, policyName, document
    }
    package static let kind = "iamGroupInlinePolicy"
    package static let key: [Column] = [.groupID, .policyName]
    package static let caseless: [Column] = [.policyName]

    package var groupID: String
    package var policyName: String
    package var document: String
  }
}

extension IAM.GroupInlinePolicy {
  package init(from row: inout some RowReader) {
    groupID = row.text()
    policyName = row.text()
    document = row.text()
  }

  package var values: [Value] {
    [
      .text(groupID), .text(policyName), .text(document),
    ]
  }
}
