import Display
import Domain

/// IAM Identity Center › Groups: the directory's groups, to look at, to open and to delete.
package struct DirectoryGroupsPage: TablePage {
  /// What the list says of a group.
  package struct Fact: Sendable {
    let groupID: String
    let description: String
    let created: Day?
  }

  package enum Action: Sendable {
    case open, create, delete
    case found(Reading<String>)
  }

  private var directory = Reading<String>.waiting
  package var table = Self.groups

  package init() {}

  package var path: [String] { ["IAM Identity Center", "Groups"] }

  package func start() -> [Effect<Event>] {
    table.start().map { $0.map { .table($0) } }
      + [Reading.directory { .found($0) }.map { .action($0) }]
  }

  package var actions: [Binding<Action>] {
    var opening = table.opening(
      help: "Open the group: its users and what it is", Action.open)
    opening.disabled = opening.disabled ?? directory.obstacle
    return [
      opening,
      Binding(
        [.character("n")], "create group", command: "create-group", help: "Create a group",
        .create, disabled: directory.obstacle
      ).needing(IdentityStore.CreateGroup.self),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked groups, or the one under the cursor", .delete,
        disabled: table.isWithoutTargets ? "There is no group to delete." : directory.obstacle
      ).needing(IdentityStore.DeleteGroup.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    if case .found(let directory) = action { self.directory = directory }
    guard let store = directory.value else { return [] }
    switch action {
    case .found: return []
    case .open:
      guard let group = table.current else { return [] }
      return [.show(DirectoryGroupPage(group.name, id: group.fact.groupID, in: store))]
    case .create: return [.show(DirectoryGroupForm(in: store, groups: table.names))]
    case .delete:
      let keys = table.targets.map {
        DirectoryKey(in: store, id: $0.fact.groupID, name: $0.name).text
      }
      return [.show(DeleteDirectoryGroups(keys))]
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let saved as DirectoryGroupForm.Saved: readAgain(seeking: saved.name)
    case let seen as DirectoryGroupPage.Seen: readAgain(seeking: seen.name)
    case let outcome as BulkOutcome: readAgain(seeking: table.survivor(of: Set(outcome.done)))
    default: []
    }
  }
}

extension DirectoryGroupsPage {
  private static var groups: Table<Fact> {
    var table = Table<Fact>(
      DirectoryMemberships.groups, title: "Group name",
      columns: [
        .asked("Users", 6), .known("Description", 14, isElastic: true) { $0.description },
        .known("Created", 10, leastScreen: 70) { $0.created?.text ?? "—" },
      ],
      paging: Paging({ IdentityCenter.SearchGroups(maxResults: $1, nextToken: $0) }) { output in
        (output.groups.map { Table.Item($0.displayName, Fact($0)) }, output.nextToken)
      },
      asking: Table.Asking(calls: calls, cells: cells))
    table.longestName = 28
    table.whenEmpty = "There are no groups yet: n creates one."
    return table
  }

  /// No call gives the number of users alone: of more than a hundred it is said that there are
  /// more.
  @Sendable private static func calls(_: String, _ group: Fact) -> [AnyCall] {
    [AnyCall(IdentityCenter.ListMembersOfGroup(groupId: group.groupID, maxResults: 100))]
  }

  @Sendable private static func cells(_ replies: [Result<AnyOutput, ServiceError>]) -> [String] {
    let found = try? replies[0].output(of: IdentityCenter.ListMembersOfGroup.self)
    return [found.map { "\($0.members.count)\($0.nextToken == nil ? "" : "+")" } ?? "?"]
  }
}

extension DirectoryGroupsPage.Fact {
  fileprivate init(_ group: IdentityCenter.GroupSummary) {
    (groupID, created) = (group.groupId, group.createdAt.map { Day($0) })
    description = group.description ?? "—"
  }
}
