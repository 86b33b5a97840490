extension IAM {
  /// Deletes a policy that is part of a group.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html>
  package struct DeleteGroupPolicy: Call {
    package static let service = Service.iam
    package static let example = DeleteGroupPolicy(groupName: "ops", policyName: "reports-read")

    package var groupName: String
    package var policyName: String

    package init(groupName: String, policyName: String) {
      (self.groupName, self.policyName) = (groupName, policyName)
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let group = try records.group(named: groupName)
      try records.delete(records.inlinePolicy(policyName, of: group))
      return Nothing()
    }

    package var summary: String { "Deleted inline policy \(policyName) of group \(groupName)" }
  }
}
