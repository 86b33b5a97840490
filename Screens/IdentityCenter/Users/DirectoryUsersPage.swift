import Display
import Domain

/// IAM Identity Center › Users: everybody in the directory, to look at and to mark.
package struct DirectoryUsersPage: TablePage {
  /// What the list says of a user.
  package struct Fact: Sendable {
    let userID: String
    let displayName: String
    let isEnabled: Bool
    let created: Day
  }

  package enum Action: Sendable {
    case add, enable, disable
    case opened([UInt8])
  }

  private let identity: AccountIdentity
  package var table = Self.users

  package init(identity: AccountIdentity) { self.identity = identity }

  package var path: [String] { ["IAM Identity Center", "Users"] }

  package var actions: [Binding<Action>] {
    let nobody = table.isWithoutTargets ? "There is nobody to choose." : nil
    return [
      Binding([.character("n")], "add user", command: "add-user", help: "Add a user", .add)
        .needing(IdentityStore.CreateUser.self),
      Binding(
        [], "", command: "enable-user-access",
        help: "Let the marked users sign in, or the one under the cursor", .enable,
        disabled: nobody
      ).needing(IdentityCenter.EnableUser.self),
      Binding(
        [], "", command: "disable-user-access",
        help: "Keep the marked users from signing in, or the one under the cursor", .disable,
        disabled: nobody
      ).needing(IdentityCenter.DisableUser.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    switch action {
    case .add: [Effect(.random(16) { .action(.opened($0)) })]
    case .opened(let bytes):
      [Effect(.show(KnownWizard.addDirectoryUser.begun(on: identity, random: bytes)))]
    case .enable: [.show(DirectoryAccess.changing(table.targets, isEnabling: true))]
    case .disable: [.show(DirectoryAccess.changing(table.targets, isEnabling: false))]
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let outcome as WizardOutcome: readAgain(seeking: outcome.people.first)
    case let outcome as BulkOutcome: readAgain(seeking: outcome.done.first)
    default: []
    }
  }
}

extension DirectoryUsersPage {
  private static var users: Table<Fact> {
    var table = Table<Fact>(
      Noun("user", "users"), title: "Username",
      columns: [
        .known("Display name", 18, leastScreen: 70) { $0.displayName },
        .known("Status", 8) { $0.isEnabled ? "Enabled" : "Disabled" },
        .asked("Groups", 14, isElastic: true),
        .known("Created", 10, leastScreen: 78) { $0.created.text },
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
  fileprivate init(_ user: IdentityCenter.UserSummary) {
    (userID, displayName) = (user.userId, user.displayName)
    (isEnabled, created) = (user.userStatus == .enabled, Day(user.createdAt))
  }
}
