import Domain

/// Enable and disable user access: either can be taken back by the other.
/// Source: Disable user access.
enum DirectoryAccess {
  static func changing(
    _ users: [Table<DirectoryUsersPage.Fact>.Item], isEnabling: Bool
  ) -> BulkPage {
    let ids = users.map(\.fact.userID)
    let bulk = Bulk(users.map(\.name)) { index in
      let id = ids[index]
      return isEnabling
        ? [AnyCall(IdentityCenter.EnableUser(userId: id))]
        : [AnyCall(IdentityCenter.DisableUser(userId: id))]
    }
    let words = BulkWords(
      Noun("user", "users"), title: "Username", doing: isEnabling ? "Enabling" : "Disabling",
      done: isEnabling ? "Enabled" : "Disabled",
      afterAll: isEnabling
        ? "They can sign in again."
        : "They cannot sign in. What they have is kept, and access can be enabled again.",
      afterSome: "The others are as they were.")
    let title = isEnabling ? "Enable user access" : "Disable user access"
    return BulkPage(
      bulk, words, path: ["IAM Identity Center", "Users", title], purpose: title)
  }
}
