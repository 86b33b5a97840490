import Domain

extension DirectoryUsersPage {
  static var users: Table<Fact> {
    var table = Table<Fact>(
      Noun("user", "users"), title: "Username",
      columns: [
        .known("Display name", 18, leastScreen: 70) { $0.displayName },
        .known("Status", 8) { $0.isEnabled ? "Enabled" : "Disabled" },
        .asked("Groups", 14, isElastic: true),
        .known("Created", 10, leastScreen: 78) { $0.created?.text ?? "—" },
      ],
      paging: Paging({ IdentityCenter.SearchUsers(maxResults: $1, nextToken: $0) }) { output in
        (output.users.map { Table.Item($0.userName, Fact($0)) }, output.nextToken)
      },
      asking: Table.Asking(calls: calls, cells: cells))
    table.longestName = 24
    table.whenEmpty = "There are no users yet: n adds one."
    return table
  }

  @Sendable private static func calls(_: String, _ user: Fact) -> [AnyCall] {
    [AnyCall(IdentityCenter.ListGroupsOfUser(userId: user.userID, maxResults: 20))]
  }

  @Sendable private static func cells(_ replies: [Result<AnyOutput, ServiceError>]) -> [String] {
    let groups = try? replies[0].output(of: IdentityCenter.ListGroupsOfUser.self)
    let names = groups?.memberships.map(\.group.displayName).sorted()
    return [names.map { $0.isEmpty ? "—" : $0.joined(separator: ", ") } ?? "?"]
  }
}

extension DirectoryUsersPage.Fact {
  init(_ user: IdentityCenter.UserSummary) {
    (userID, displayName) = (user.userId, user.displayName)
    (isEnabled, created) = (user.userStatus == .enabled, user.createdAt.map { Day($0) })
  }
}
