import Domain

/// What the account says that adding users has to know.
package struct AddUserFacts: PasswordFacts {
  var identity: AccountIdentity
  /// The account's own password policy; nil when it goes by AWS's.
  var passwordPolicy: IAM.PasswordPolicy?
  var knowsPasswordPolicy = false
  /// Counts and quotas by their names in `GetAccountSummary`.
  var summary: [String: Int] = [:]
  /// Whether there is a user of this name, by the name in lower case.
  var isTaken: [String: Bool] = [:]
  var groups: [String: IAM.GroupDetail] = [:]
  /// By name in the list: an AWS managed and a customer managed policy may share theirs.
  var policies: [String: IAM.Policy] = [:]
  var policyOrder: [String] = []
  var policyType: PolicyType?
  /// What stands beside users in the list to copy from, for those that came into view.
  var userRows: [String: UserRow] = [:]
  var copySource: CopySource?
  /// The group or policy that was created last from here: its list opens on it.
  var justCreated: String?

  struct UserRow: Sendable {
    var groups: [String]
    var policies: [String]
    var boundary: String?
  }

  var passwordRules: IAM.PasswordRules {
    IAM.PasswordRules(
      policy: passwordPolicy, accountNames: [identity.accountID, identity.alias].compactMap(\.self))
  }

  func unmetRules(_ password: Secret) -> [String] { passwordRules.unmetRules(password) }

  func quota(_ quota: IAM.Quota) -> Int { summary[quota.rawValue] ?? quota.standard }

  /// Whether users need a policy of their own to change their password.
  var usersMayChangePassword: Bool { passwordPolicy?.allowUsersToChangePassword == true }

  func arn(_ policy: String) -> String? { policies[policy]?.arn }
}
