/// Whose permissions decide what may be done: the element that policies and logs call principal.
/// Source: AWS JSON policy elements, Principal.
package enum Principal: Codable, Hashable, Sendable {
  /// The account owner, whom no policy limits.
  case owner
  /// An IAM user, by its ID, and by the name it had when it signed in.
  case user(id: String, name: String)
  /// Somebody from elsewhere, as through a role.
  case federated(FederatedSession)

  /// A user of the directory of IAM Identity Center, by its ID, and by the name it signs in with.
  /// No policy of the account gives it anything: that is for permission sets, which the account
  /// does not keep.
  /// Source: Create a user in IAM Identity Center, "no access until assigned a permission set".
  case directoryUser(id: String, name: String)

  /// As the console's header and its activity log say it: `account owner`, `ada`, `ops/ada`,
  /// `ada (Identity Center)`.
  package var displayName: String {
    switch self {
    case .owner: "account owner"
    case .user(_, let name): name
    // There may be an IAM user of the same name, who is somebody else.
    case .directoryUser(_, let name): "\(name) (Identity Center)"
    case .federated(let session): "\(session.roleName)/\(session.sessionName)"
    }
  }
}

extension Principal {
  /// - Parameter path: of a user.
  func arn(in accountID: String, path: String) -> String {
    switch self {
    case .owner: "arn:aws:iam::\(accountID):root"
    case .user(_, let name): "arn:aws:iam::\(accountID):user\(path)\(name)"
    case .federated(let session):
      "arn:aws:sts::\(accountID):assumed-role/\(session.roleName)/\(session.sessionName)"
    case .directoryUser(let id, _): "arn:aws:identitystore:::user/\(id)"
    }
  }
}

/// A session of somebody whom another directory knows, with the permissions of a role.
/// Source: Identity providers and federation; AssumeRole.
package struct FederatedSession: Codable, Hashable, Sendable {
  package let roleName: String
  package let sessionName: String
  /// The ARNs of the managed policies the role has.
  package var policyArns: [String]

  /// - Throws: what is wrong with the name of the role or of the session.
  package init(roleName: String, sessionName: String, policyArns: [String]) throws(Problem) {
    try NameRule(label: "Role name", maximum: 64).check(roleName, member: "roleName")
    let rule = NameRule(label: "Session name", maximum: 64)
    try rule.check(sessionName, member: "roleSessionName")
    guard sessionName.count > 1 else {
      throw .constraint(
        "Session names have at least 2 characters.", value: sessionName, at: "roleSessionName",
        mustHave: "Member must have length greater than or equal to 2")
    }
    (self.roleName, self.sessionName) = (roleName, sessionName)
    self.policyArns = policyArns
  }
}
