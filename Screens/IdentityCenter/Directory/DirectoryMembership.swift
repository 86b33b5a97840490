import Domain

/// What a list of a user's groups says of one, and a list of a group's users.
struct DirectoryMembership: Sendable {
  let membershipID: String
  /// Of the group, or of the user.
  let otherID: String
  /// What stands beside the name: a group's description, a user's display name.
  let text: String
  /// Whether a user can sign in; nil of a group.
  var isEnabled: Bool?

  static func groups(of userID: String) -> Table<Self> {
    var table = Table<Self>(
      DirectoryMemberships.groups, title: "Group name",
      columns: [.known("Description", 24, isElastic: true) { $0.text }],
      paging: Paging({
        IdentityCenter.ListGroupsOfUser(userId: userID, maxResults: $1, nextToken: $0)
      }) { output in
        (
          output.memberships.map {
            Table.Item(
              $0.group.displayName,
              Self(
                membershipID: $0.membershipId, otherID: $0.group.groupId,
                text: $0.group.description ?? "—"))
          }, output.nextToken
        )
      })
    (table.isSorted, table.longestName) = (true, 28)
    table.whenEmpty = "The user is in no group: n adds it to some."
    return table
  }

  static func users(of groupID: String) -> Table<Self> {
    var table = Table<Self>(
      DirectoryMemberships.users, title: "Username",
      columns: [
        .known("Display name", 18, isElastic: true) { $0.text },
        .known("Status", 8) { $0.isEnabled == false ? "Disabled" : "Enabled" },
      ],
      paging: Paging({
        IdentityCenter.ListMembersOfGroup(groupId: groupID, maxResults: $1, nextToken: $0)
      }) { output in
        (
          output.members.map {
            Table.Item(
              $0.user.userName,
              Self(
                membershipID: $0.membershipId, otherID: $0.user.userId,
                text: $0.user.displayName, isEnabled: $0.user.userStatus == .enabled))
          }, output.nextToken
        )
      })
    (table.isSorted, table.longestName) = (true, 28)
    table.whenEmpty = "There are no users in this group: n adds some."
    return table
  }
}
