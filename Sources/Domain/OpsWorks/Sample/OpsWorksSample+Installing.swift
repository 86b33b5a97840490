import Foundation

extension OpsWorks.Sample.User {
  func record(in accountID: String) -> OpsWorks.UserProfileRecord {
    let (name, arn) =
      switch self.arn {
      case .iamUser(let name): (name, "arn:aws:iam::\(accountID):user/\(name)")
      case .role(let role, let session):
        ("\(role)/\(session)", "arn:aws:sts::\(accountID):assumed-role/\(role)/\(session)")
      }
    return OpsWorks.UserProfileRecord(
      region: region, name: name, iamUserArn: arn, sshUsername: sshUsername,
      sshPublicKey: sshPublicKey, allowSelfManagement: allowSelfManagement)
  }
}

extension OpsWorks.Sample.Stack {
  func insert(into records: some Records) throws(ServiceError) {
    let stack = OpsWorks.StackRecord(
      stackID: records.newStackID(), region: region, name: name, defaultOS: defaultOS,
      createDate: records.ago(daysAgo))
    try records.insert(stack)
    for user in OpsWorks.Sample.users where user.region == region {
      guard let (level, ssh, sudo) = permissions[user.sshUsername] else { continue }
      let arn = user.record(in: records.accountID).iamUserArn
      try records.insert(
        OpsWorks.PermissionRecord(
          stackID: stack.stackID, iamUserArn: arn, allowSSH: ssh, allowSudo: sudo, level: level))
    }
  }
}

extension Records {
  /// A UUID by chance. Source: RFC 9562, section 5.4.
  func newStackID() -> String {
    var bytes = randomBytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes.uuidText
  }
}
