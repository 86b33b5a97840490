import Foundation

extension OpsWorks {
  /// Users and stacks to look around in, for the sample company: one of every kind in a region,
  /// somebody who is in two, and stacks on which they may do different things.
  ///
  /// Nobody has the other half of its keys, so that nothing is lost by publishing it.
  package enum Sample {
    struct User: Sendable {
      var region: Region
      var arn: Name
      var sshUsername: String
      var sshPublicKey: String?
      var allowSelfManagement = false
    }

    /// What follows the account in an ARN.
    enum Name: Sendable {
      case iamUser(String)
      case role(String, session: String)
    }

    struct Stack: Sendable {
      var region: Region
      var name: String
      var defaultOS: String
      var daysAgo: Int
      /// Of users by their SSH user names.
      var permissions: [String: (level: PermissionLevel, ssh: Bool, sudo: Bool)] = [:]
    }

    /// Fills an account that has the sample company's IAM users.
    package static func install(in records: some Records) throws(ServiceError) {
      for user in users { try records.insert(user.record(in: records.accountID)) }
      for stack in stacks { try stack.insert(into: records) }
    }
  }
}

extension OpsWorks.Sample {
  static let users: [User] = [
    User(region: .usEast1, arn: .iamUser("hannah.schmidt"), sshUsername: "hannahschmidt"),
    User(
      region: .usEast1, arn: .iamUser("james.okafor"), sshUsername: "jamesokafor",
      sshPublicKey: jamesKey, allowSelfManagement: true),
    User(
      region: .usEast1, arn: .role("Contractors", session: "carla.weiss"),
      sshUsername: "Contractorscarlaweiss", allowSelfManagement: true),
    // Left the company: IAM has nobody of this name.
    User(
      region: .usEast1, arn: .iamUser("rob.ellison"), sshUsername: "robellison",
      sshPublicKey: robKey),
    User(
      region: .usWest2, arn: .iamUser("james.okafor"), sshUsername: "jokafor",
      sshPublicKey: bastionKey),
  ]

  static let stacks: [Stack] = [
    Stack(
      region: .usEast1, name: "web-shop", defaultOS: "Amazon Linux 2", daysAgo: 1200,
      permissions: [
        "hannahschmidt": (.deploy, true, false), "jamesokafor": (.manage, true, true),
        "robellison": (.show, true, false),
      ]),
    Stack(
      region: .usEast1, name: "warehouse", defaultOS: "Ubuntu 18.04 LTS", daysAgo: 640,
      permissions: [
        "jamesokafor": (.show, false, false), "Contractorscarlaweiss": (.deny, false, false),
      ]),
    Stack(region: .euWest1, name: "web-shop-europe", defaultOS: "Amazon Linux 2", daysAgo: 410),
  ]

  private static let jamesKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIRj3JRRT7nzsLC5FrS39wQFcziLT6Q2YcN4wO1dsjoS james.okafor@workstation"
  private static let robKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGz4kjy3PJ5ZfOVZZaOuOry8ojnVNRbZg2stmamDMdd8 rob.ellison@thinkpad"
  private static let bastionKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINSPZY/a9hROFXCTLJsuBQc+hAnQThnspiqZ/nmhaIBN jokafor@bastion"
}
