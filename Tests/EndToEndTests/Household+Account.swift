import Domain
import Foundation
import Store

extension Household {
  /// Makes the account file, as the first start would.
  func makeAccount(_ contents: AccountContents = .sample(users: 0)) throws {
    try EmbeddedAccount.create(at: account, contents: contents, hasher: .quick).close()
  }

  /// Does something with the account behind the console's back.
  func perform(_ call: some Call) async throws {
    let account = try EmbeddedAccount.open(at: self.account, hasher: .quick)
    defer { account.close() }
    _ = try await account.perform(call)
  }

  /// The account behind the console's back; close it.
  func opened() throws -> EmbeddedAccount { try .open(at: account, hasher: .quick) }

  /// What the account file holds.
  func kept() async throws -> KeptAccount { try await KeptAccount(at: account) }
}

/// An account file as it is when nobody has it open: read with the account's own calls.
struct KeptAccount: Sendable {
  struct Access: Hashable, Sendable {
    var keys: [String]
    /// Nil without a login; else whether the password has to be changed.
    var resetRequired: Bool?
  }

  var users: [String: IAM.UserDetail] = [:]
  var groups: [String: IAM.GroupDetail] = [:]
  var policies: [String: IAM.ManagedPolicyDetail] = [:]
  var access: [String: Access] = [:]

  init(at path: String) async throws {
    let account = try EmbeddedAccount.open(at: path, hasher: .quick)
    defer { account.close() }
    var marker: String?
    repeat {
      let page = try await account.perform(IAM.GetAccountAuthorizationDetails(marker: marker))
      for user in page.userDetailList { users[user.userName ?? ""] = user }
      for group in page.groupDetailList { groups[group.groupName ?? ""] = group }
      for policy in page.policies { policies[policy.policyName ?? ""] = policy }
      marker = page.marker
    } while marker != nil
    for name in users.keys { access[name] = try await Self.access(of: name, on: account) }
  }

  private static func access(
    of name: String, on account: EmbeddedAccount
  ) async throws -> Access {
    let keys = try await account.perform(IAM.ListAccessKeys(userName: name)).accessKeyMetadata
    let login = try? await account.perform(IAM.GetLoginProfile(userName: name)).loginProfile
    return Access(
      keys: keys.compactMap(\.accessKeyId),
      resetRequired: login.map { $0.passwordResetRequired == true })
  }
}
