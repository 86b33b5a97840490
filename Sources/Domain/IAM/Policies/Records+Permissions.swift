import Foundation

extension Records {
  /// What a user may do: its own policies and those of its groups, within its boundary.
  ///
  /// - Throws: `PolicyEvaluation` for a policy that is not there or cannot be read.
  package func permissions(of user: IAM.UserRecord) throws(ServiceError) -> Permissions {
    var policies: [AppliedPolicy] = []
    for policy in try attachedPolicies(of: user) {
      policies.append(try managedPolicy(policy.policyArn ?? "", of: .user))
    }
    for policy in try all(IAM.UserInlinePolicy.self, where: .userID, is: .text(user.userID)) {
      policies.append(try inlinePolicy(policy.policyName, policy.document, of: .user))
    }
    for group in try groups(of: user) { policies += try self.policies(of: group) }
    let boundary = try user.permissionsBoundary.map { arn throws(ServiceError) in
      try managedPolicy(arn, of: .boundary)
    }
    return Permissions(policies: policies, boundary: boundary)
  }

  /// What somebody who is in this group, and has nothing else, may do.
  ///
  /// - Throws: `PolicyEvaluation` for a policy that is not there or cannot be read.
  package func permissions(of group: IAM.GroupRecord) throws(ServiceError) -> Permissions {
    Permissions(policies: try policies(of: group))
  }

  private func policies(of group: IAM.GroupRecord) throws(ServiceError) -> [AppliedPolicy] {
    let holder = PolicySource.Holder.group(group.groupName)
    var policies: [AppliedPolicy] = []
    for policy in try attachedPolicies(of: group) {
      policies.append(try managedPolicy(policy.policyArn ?? "", of: holder))
    }
    for policy in try all(IAM.GroupInlinePolicy.self, where: .groupID, is: .text(group.groupID)) {
      policies.append(try inlinePolicy(policy.policyName, policy.document, of: holder))
    }
    return policies
  }

  /// With the version that is in force.
  func managedPolicy(_ arn: String, of holder: PolicySource.Holder)
    throws(ServiceError) -> AppliedPolicy
  {
    let found = try all(IAM.PolicyRecord.self, where: .arn, is: .text(arn)).first
    let version = try found.flatMap { policy throws(ServiceError) in
      try find(IAM.PolicyVersionRecord.self, .text(arn), .integer(policy.defaultVersion))
    }
    guard let version else {
      throw ServiceError(.policyEvaluation, "Policy \(arn) has no version in force.")
    }
    let source = PolicySource(name: String(arn.policyName), arn: arn, holder: holder)
    return try AppliedPolicy(source, text: version.document)
  }

  private func inlinePolicy(_ name: String, _ text: String, of holder: PolicySource.Holder)
    throws(ServiceError) -> AppliedPolicy
  {
    try AppliedPolicy(PolicySource(name: name, holder: holder), text: text)
  }
}

extension AppliedPolicy {
  /// - Throws: `PolicyEvaluation`.
  fileprivate init(_ source: PolicySource, text: String) throws(ServiceError) {
    do {
      self.init(source, try PolicyDocument(text))
    } catch {
      throw ServiceError(
        .policyEvaluation,
        "Policy \(source.arn ?? source.name) could not be evaluated: \(error.error.message)")
    }
  }
}
