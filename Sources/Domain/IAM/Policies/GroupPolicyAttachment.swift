extension IAM {
  /// That a managed policy is attached to a group.
  package struct GroupPolicyAttachment: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case groupID, policyArn
    }
    package static let kind = "iamGroupPolicyAttachment"
    package static let key: [Column] = [.groupID, .policyArn]

    package var groupID: String
    package var policyArn: String
  }
}

extension IAM.GroupPolicyAttachment {
  package init(from row: inout some RowReader) {
    groupID = row.text()
    policyArn = row.text()
  }

  package var values: [Value] {
    [
      .text(groupID), .text(policyArn),
    ]
  }
}
