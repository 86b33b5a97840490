/// What of an account a call is about: what policies permit it on, and what the activity log
/// says it was done to.
/// Source: Actions, resources, and condition keys for AWS Identity and Access Management.
package enum Resource: Hashable, Sendable {
  /// The account as a whole, `*` in policies.
  ///
  /// - Parameter about: what the activity log says, such as the name of an alias.
  case any(about: String = "")
  /// An ARN of a service that has no rules of its own here.
  ///
  /// - Parameter about: what the activity log says: the name people know it by.
  case arn(String, about: String)

  /// A user that is there; nil is the caller.
  case user(String?)
  /// A user that is not there yet.
  case newUser(String, path: String?)
  case users(pathPrefix: String?)

  case group(String)
  case newGroup(String, path: String?)
  case groups(pathPrefix: String?)

  /// By its ARN.
  case policy(String)
  case newPolicy(String, path: String?)
  case policies

  /// By its serial number, which is an ARN.
  case mfaDevice(String)
  case newMFADevice(String, path: String?)
  case mfaDevices

  /// A stack by its ID.
  ///
  /// - Parameter about: what the activity log says: who was permitted something on it.
  case stack(String, in: OpsWorks.Region, about: String = "")
}

extension Resource {
  /// What people call it: a user's name, a policy's. Empty for the account as a whole.
  package var name: String {
    switch self {
    case .any(let about), .arn(_, let about): about
    case .user(let name): name ?? ""
    case .newUser(let name, _), .group(let name), .newGroup(let name, _), .newPolicy(let name, _),
      .newMFADevice(let name, _):
      name
    case .policy(let arn), .mfaDevice(let arn): String(arn.split(separator: "/").last ?? "")
    case .stack(let id, _, let about): about.isEmpty ? id : about
    case .users, .groups, .policies, .mfaDevices: ""
    }
  }

  /// Its ARN, as policies name it. What is not there has the ARN it would have at `/`.
  func arn(in records: some Records) throws(ServiceError) -> String {
    switch self {
    case .any: "*"
    case .arn(let arn, _), .policy(let arn), .mfaDevice(let arn): arn
    case .user(let name): try records.userARN(name)
    case .newUser(let name, let path): records.arn("user", path, name)
    case .users(let prefix): records.arn("user", prefix, "")
    case .group(let name): try records.groupARN(name)
    case .newGroup(let name, let path): records.arn("group", path, name)
    case .groups(let prefix): records.arn("group", prefix, "")
    case .newPolicy(let name, let path): records.arn("policy", path, name)
    case .policies: "policy path /"
    case .newMFADevice(let name, let path): records.arn("mfa", path, name)
    case .mfaDevices: records.arn("mfa", nil, "")
    case .stack(let id, let region, _):
      OpsWorks.StackRecord.arn(of: id, in: region, accountID: records.accountID)
    }
  }
}

extension Records {
  fileprivate func arn(_ type: String, _ path: String?, _ name: String) -> String {
    "arn:aws:iam::\(accountID):\(type)\(path ?? "/")\(name)"
  }

  fileprivate func userARN(_ name: String?) throws(ServiceError) -> String {
    guard let name else { return try principalARN() }
    let user = try find(IAM.UserRecord.self, .text(name))
    return user?.arn(in: accountID) ?? arn("user", nil, name)
  }

  fileprivate func groupARN(_ name: String) throws(ServiceError) -> String {
    let group = try find(IAM.GroupRecord.self, .text(name))
    return arn("group", group?.path, group?.groupName ?? name)
  }
}
