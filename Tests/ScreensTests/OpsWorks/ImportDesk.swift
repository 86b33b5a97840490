import Domain
import Store

@testable import Screens

extension OpsWorks.Region {
  static let here = Self.usEast1
  static let there = Self.usWest2
}

/// A desk with users of OpsWorks Stacks.
extension Desk {
  /// A desk on an account with just these IAM users.
  static func with(users: [String]) async throws -> Desk {
    let desk = try Desk.onSample(.empty)
    for name in users { _ = try await desk.account.perform(IAM.CreateUser(userName: name)) }
    return desk
  }

  /// Makes somebody a user of a region behind the console's back.
  func add(
    _ name: String, to region: OpsWorks.Region = .here, ssh: String? = nil,
    key: OpsWorks.SSHKeyText? = nil
  ) async throws {
    _ = try await account.perform(
      OpsWorks.CreateUserProfile(
        region: region, iamUserArn: realARN(name), sshUsername: ssh, sshPublicKey: key))
  }

  /// As the account calls the user, whose number the header does not show.
  func realARN(_ name: String) -> String {
    "arn:aws:iam::\((account as? EmbeddedAccount)?.identity.accountID ?? ""):user/\(name)"
  }

  /// Who is called what in a region.
  func sshNames(in region: OpsWorks.Region = .here) async throws -> [String: String] {
    let users = try await account.perform(OpsWorks.DescribeUserProfiles(region: region))
      .userProfiles
    return Dictionary(uniqueKeysWithValues: users.map { ($0.name, $0.sshUsername) })
  }

  /// The account as its header should show it: what is imported is called by its number.
  var identity: AccountIdentity {
    AccountIdentity(
      accountID: (account as? EmbeddedAccount)?.identity.accountID ?? "",
      alias: console.identity.alias)
  }

  func showImport() async { await show(ImportIAMUsers(region: .here, identity: identity)) }
  func showRegionImport() async { await show(ImportFromRegion(region: .there, identity: identity)) }

  /// Presses Import to OpsWorks, or Import to this region.
  func pressImport() async { await press("<tab><tab><enter>") }
}
