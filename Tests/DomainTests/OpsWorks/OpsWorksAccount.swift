import Domain
import Testing

/// An account with users of OpsWorks Stacks.
extension TestAccount {
  static let region = OpsWorks.Region.usEast1

  /// An account with these IAM users, all of them imported to us-east-1.
  init(imported users: [String]) throws {
    try self.init(users: users)
    for name in users { try importUser(name) }
  }

  func arn(_ name: String) -> String { "arn:aws:iam::123456789012:user/\(name)" }

  @discardableResult
  func importUser(
    _ name: String, to region: OpsWorks.Region = region, ssh: String? = nil,
    key: OpsWorks.SSHKeyText? = nil, selfManagement: Bool? = nil
  ) throws(ServiceError) -> String {
    try perform(
      OpsWorks.CreateUserProfile(
        region: region, iamUserArn: arn(name), sshUsername: ssh, sshPublicKey: key,
        allowSelfManagement: selfManagement)
    ).iamUserArn
  }

  func profiles(in region: OpsWorks.Region = region) throws -> [OpsWorks.UserProfile] {
    try perform(OpsWorks.DescribeUserProfiles(region: region)).userProfiles
  }

  func profile(_ name: String, in region: OpsWorks.Region = region) throws -> OpsWorks.UserProfile {
    let call = OpsWorks.DescribeUserProfiles(region: region, iamUserArns: [arn(name)])
    return try #require(try perform(call).userProfiles.first)
  }

  /// Makes the next calls as an IAM user, as somebody federated, or as the account owner again.
  func call(asUser name: String) throws {
    let id = try perform(IAM.GetUser(userName: name)).user.userId
    call(as: Caller(.user(id: id, name: name)))
  }
  func call(asSession name: String, of role: String) throws {
    let session = try FederatedSession(roleName: role, sessionName: name, policyArns: [])
    call(as: Caller(.federated(session)))
  }
  func callAsOwner() { call(as: .account) }

  private func call(as caller: Caller) { (records.caller, records.memo) = (caller, .init()) }
}

extension OpsWorks.SSHKeyText {
  static let ed25519: Self =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIRj3JRRT7nzsLC5FrS39wQFcziLT6Q2YcN4wO1dsjoS ada@laptop"
  static let other: Self =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGz4kjy3PJ5ZfOVZZaOuOry8ojnVNRbZg2stmamDMdd8 ada@home"
}
