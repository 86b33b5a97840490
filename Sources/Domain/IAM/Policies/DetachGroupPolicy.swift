extension IAM {
  /// Detaches a managed policy from a group that has it.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html>
  package struct DetachGroupPolicy: Call {
    package static let service = Service.iam
    package static let example = DetachGroupPolicy(
      groupName: "ops", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess")

    package var groupName: String
    package var policyArn: String

    package init(groupName: String, policyArn: String) {
      (self.groupName, self.policyArn) = (groupName, policyArn)
    }

    package var resource: Resource { .group(groupName) }

    package var conditionKeys: [String: [String]] { ["iam:PolicyARN": [policyArn]] }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      try answering { () throws(Problem) in _ = try PolicyARN(policyArn) }
      let attachment = try records.find(
        GroupPolicyAttachment.self, .text(group.groupID), .text(policyArn))
      guard let attachment else {
        throw ServiceError(.noSuchEntity, "Policy \(policyArn) was not found.")
      }
      try records.delete(attachment)
      return Nothing()
    }

    package var summary: String {
      "Detached policy \(policyArn.policyName) from group \(groupName)"
    }
  }
}
