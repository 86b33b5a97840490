import Domain

extension UsersPage {
  static var users: Table<Day> {
    var table = Table(
      Noun("user", "users"), title: "User name",
      columns: [
        .asked("Groups", 18, isElastic: true), .asked("Access keys", 11), .asked("Password", 10),
        .known("Created", 10, leastScreen: 78) { $0.text },
      ],
      paging: Paging({ IAM.ListUsers(marker: $0, maxItems: $1) }) { output in
        (output.users.map { Table.Item($0.userName, Day($0.createDate)) }, output.marker)
      },
      asking: Table.Asking(calls: calls, cells: cells))
    table.longestName = IAM.UserName.maximumLength
    table.whenEmpty = "There are no users yet: n adds some."
    return table
  }

  @Sendable private static func calls(_ user: String, _: Day) -> [AnyCall] {
    [
      AnyCall(IAM.ListGroupsForUser(userName: user)), AnyCall(IAM.ListAccessKeys(userName: user)),
      AnyCall(IAM.GetLoginProfile(userName: user)),
    ]
  }

  @Sendable private static func cells(_ replies: [Result<AnyOutput, ServiceError>]) -> [String] {
    let outputs = replies.map { (try? $0.get())?.value }
    // What could not be read is not said to be nothing.
    func unlessUnread(_ index: Int, _ text: String) -> String {
      if case .failure(let error) = replies[index], !error.saysGone { "?" } else { text }
    }
    let groups = (outputs[0] as? IAM.ListGroupsForUser.Output)?.groups.map(\.groupName) ?? []
    let keys = (outputs[1] as? IAM.ListAccessKeys.Output)?.accessKeyMetadata ?? []
    let active = keys.count { $0.status == .active }
    let login = (outputs[2] as? IAM.GetLoginProfile.Output)?.loginProfile
    return [
      unlessUnread(0, groups.isEmpty ? "—" : groups.sorted().joined(separator: ", ")),
      unlessUnread(
        1,
        keys.isEmpty
          ? "none" : active == keys.count ? "\(active) active" : "\(active) of \(keys.count) active"
      ),
      unlessUnread(
        2, login.map { $0.passwordResetRequired == true ? "must reset" : "enabled" } ?? "none"),
    ]
  }
}
