import Display
import Domain

/// IAM › Groups: the account's groups, to look at, to open and to delete.
package struct GroupsPage: TablePage {
  package enum Action: Sendable { case open, create, delete }

  package var table = Self.groups

  package init() {}

  package var path: [String] { ["IAM", "Groups"] }

  package var actions: [Binding<Action>] {
    [
      table.opening(help: "Open the group: its users and its policies", .open),
      Binding(
        [.character("n")], "create group", command: "create-group",
        help: "Create a group, with its users and its policies", .create
      ).needing(IAM.CreateGroup.self),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked groups, or the one under the cursor", .delete,
        disabled: table.isWithoutTargets ? "There is no group to delete." : nil
      ).needing(IAM.DeleteGroup.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    switch action {
    case .open: table.current.map { [.show(GroupPage($0.name))] } ?? []
    case .create: [.show(CreateGroup(groups: table.names))]
    case .delete: [.show(DeleteGroups(table.targets.map(\.name)))]
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let created as CreateGroup.Created: readAgain(seeking: created.groupName)
    case let seen as GroupPage.Seen: readAgain(seeking: seen.groupName)
    case let outcome as BulkOutcome: readAgain(seeking: table.survivor(of: Set(outcome.done)))
    default: []
    }
  }
}

extension GroupsPage {
  private static var groups: Table<Day> {
    var table = Table(
      Noun("group", "groups"), title: "Group name",
      columns: [
        .asked("Users", 6), .asked("Attached policies", 18, isElastic: true),
        .known("Created", 10, leastScreen: 70) { $0.text },
      ],
      paging: Paging({ IAM.ListGroups(marker: $0, maxItems: $1) }) { output in
        (output.groups.map { Table.Item($0.groupName, Day($0.createDate)) }, output.marker)
      },
      asking: Table.Asking(calls: calls, cells: cells))
    table.longestName = 24
    table.whenEmpty = "There are no groups yet: n creates one."
    return table
  }

  /// No call gives the number of users alone: of more than a page it is said that there are more.
  @Sendable private static func calls(_ group: String, _: Day) -> [AnyCall] {
    [
      AnyCall(IAM.GetGroup(groupName: group, maxItems: Page.maxItems)),
      AnyCall(IAM.ListAttachedGroupPolicies(groupName: group, maxItems: Page.maxItems)),
    ]
  }

  @Sendable private static func cells(_ replies: [Result<AnyOutput, ServiceError>]) -> [String] {
    let group = try? replies[0].output(of: IAM.GetGroup.self)
    let attached = try? replies[1].output(of: IAM.ListAttachedGroupPolicies.self)
    let names = attached?.attachedPolicies.compactMap(\.policyName)
    return [
      group.map { "\($0.users.count)\($0.isTruncated ? "+" : "")" } ?? "?",
      names.map { $0.isEmpty ? "—" : $0.joined(separator: ", ") } ?? "?",
    ]
  }
}
