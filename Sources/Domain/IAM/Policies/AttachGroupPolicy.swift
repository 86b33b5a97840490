extension IAM {
  /// Attaches a managed policy to a group; attaching twice is not an error.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html>
  package struct AttachGroupPolicy: Call {
    package static let service = Service.iam
    package static let example = AttachGroupPolicy(
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
      let policy = try records.attachablePolicy(arn: policyArn)
      let attached = try records.all(
        GroupPolicyAttachment.self, where: .groupID, is: .text(group.groupID))
      guard !attached.contains(where: { $0.policyArn == policy.arn }) else { return Nothing() }
      try records.checkRoom(in: .attachedPoliciesPerGroup, taken: attached.count)
      try records.insert(GroupPolicyAttachment(groupID: group.groupID, policyArn: policy.arn))
      return Nothing()
    }

    package var summary: String { "Attached policy \(policyArn.policyName) to group \(groupName)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DetachGroupPolicy(groupName: groupName, policyArn: policyArn))
    }
  }
}
