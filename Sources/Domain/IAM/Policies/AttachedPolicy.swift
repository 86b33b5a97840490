extension IAM {
  /// A managed policy where it is attached.
  package struct AttachedPolicy: Codable, Hashable, Sendable {
    package var policyName: String?
    package var policyArn: String?

    init(arn: String) { (policyName, policyArn) = (String(arn.policyName), arn) }

    /// The path in the ARN.
    func isUnder(_ prefix: String) -> Bool {
      guard let policyArn, let arn = try? PolicyARN(policyArn) else { return false }
      return arn.path.hasPrefix(prefix)
    }
  }
}

extension Records {
  /// The managed policies of a user, by name.
  func attachedPolicies(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.AttachedPolicy] {
    try all(IAM.UserPolicyAttachment.self, where: .userID, is: .text(user.userID))
      .map { IAM.AttachedPolicy(arn: $0.policyArn) }.sortedByName()
  }

  /// The managed policies of a group, by name.
  func attachedPolicies(of group: IAM.GroupRecord) throws(ServiceError) -> [IAM.AttachedPolicy] {
    try all(IAM.GroupPolicyAttachment.self, where: .groupID, is: .text(group.groupID))
      .map { IAM.AttachedPolicy(arn: $0.policyArn) }.sortedByName()
  }
}

extension [IAM.AttachedPolicy] {
  fileprivate func sortedByName() -> Self { sorted { $0.order < $1.order } }
}

extension IAM.AttachedPolicy {
  /// A name may be there twice: the account's own and AWS's.
  var order: String { (policyName ?? "").lowercased() + "\n" + (policyArn ?? "") }
}
