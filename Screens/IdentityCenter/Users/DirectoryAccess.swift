import Domain

/// Enable and disable user access: either can be taken back by the other.
/// Source: Disable user access.
enum DirectoryAccess {
  static func changing(_ users: [DirectoryMemberships.Member], isEnabling: Bool) -> BulkPage {
    let bulk = Bulk(users.map(\.name)) { index in [call(users[index].id, isEnabling: isEnabling)] }
    let words = BulkWords(
      DirectoryMemberships.users, title: "Username", doing: isEnabling ? "Enabling" : "Disabling",
      done: isEnabling ? "Enabled" : "Disabled",
      afterAll: isEnabling
        ? "They can sign in again."
        : "They cannot sign in. What they have is kept, and access can be enabled again.",
      afterSome: "The others are as they were.")
    let title = isEnabling ? "Enable user access" : "Disable user access"
    return BulkPage(
      bulk, words, path: ["IAM Identity Center", "Users", title], purpose: title)
  }

  static func call(_ userID: String, isEnabling: Bool) -> AnyCall {
    isEnabling
      ? AnyCall(IdentityCenter.EnableUser(userId: userID))
      : AnyCall(IdentityCenter.DisableUser(userId: userID))
  }
}

extension Confirm {
  /// - Parameters:
  ///   - whom: a user name, or how many users.
  ///   - isOne: whether it is one user.
  static func disablingAccess(of whom: String, isOne: Bool) -> Self {
    .change(
      "Disable access of \(whom)? \(isOne ? "This user is" : "They are") signed out and cannot sign"
        + " in again until access is enabled. Everything \(isOne ? "the user has" : "they have") is"
        + " kept.",
      "Disable", "d")
  }
}
