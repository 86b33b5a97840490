/// Signing in as somebody whom another directory knows, as through a role. The account keeps no
/// roles: what the role may do is said when signing in.
/// Source: Identity providers and federation; AssumeRole.
package struct FederatedSignIn: Hashable, Sendable {
  package var roleName: String
  package var sessionName: String
  /// The names of the managed policies of the role.
  package var policyNames: [String]

  package init(roleName: String, sessionName: String, policyNames: [String]) {
    (self.roleName, self.sessionName) = (roleName, sessionName)
    self.policyNames = policyNames
  }

  /// - Throws: `ValidationError` for what cannot be a name, `NoSuchEntity` for a policy that is
  ///   not there.
  package func run(in records: some Records) throws(ServiceError) -> FederatedSession {
    var arns: [String] = []
    for name in policyNames { arns.append(try records.managedPolicy(named: name).arn) }
    return try answering { () throws(Problem) in
      try FederatedSession(roleName: roleName, sessionName: sessionName, policyArns: arns)
    }
  }
}

extension Records {
  /// A policy of the account's own, or else one of AWS's.
  fileprivate func managedPolicy(named name: String) throws(ServiceError) -> IAM.PolicyRecord {
    let own = try find(IAM.PolicyRecord.self, .text(accountID), .text(name))
    let aws = try find(IAM.PolicyRecord.self, .text("aws"), .text(name))
    if let policy = own ?? aws { return policy }
    throw ServiceError(.noSuchEntity, "There is no managed policy \(name).")
  }
}
