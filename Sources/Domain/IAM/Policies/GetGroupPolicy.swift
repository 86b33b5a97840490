extension IAM {
  /// Reads a policy that is part of a group.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html>
  package struct GetGroupPolicy: Call {
    package static let service = Service.iam
    package static let example = GetGroupPolicy(groupName: "ops", policyName: "reports-read")

    package var groupName: String
    package var policyName: String

    package init(groupName: String, policyName: String) {
      (self.groupName, self.policyName) = (groupName, policyName)
    }

    package struct Output: Codable, Hashable, Sendable, Respelled {
      package static let respelled = ["policyDocument": Respelling.policyDocument]

      package var groupName: String
      package var policyName: String
      package var policyDocument: String
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let group = try records.group(named: groupName)
      let policy = try records.inlinePolicy(policyName, of: group)
      return Output(
        groupName: group.groupName, policyName: policy.policyName, policyDocument: policy.document)
    }
  }
}

extension Records {
  func inlinePolicy(_ name: String, of group: IAM.GroupRecord)
    throws(ServiceError) -> IAM.GroupInlinePolicy
  {
    try answering { () throws(Problem) in _ = try IAM.PolicyName(name) }
    let found = try find(IAM.GroupInlinePolicy.self, .text(group.groupID), .text(name))
    if let found { return found }
    throw ServiceError(.noSuchEntity, "The group policy with name \(name) cannot be found.")
  }
}
