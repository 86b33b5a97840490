import Display
import Domain

extension GroupPage {
  static func users(of group: String) -> Table<Day> {
    var table = Table(
      Noun("user", "users"), title: "User name",
      columns: [.known("Created", 10) { $0.text }], paging: paging(of: group))
    table.isSorted = true
    table.whenEmpty = "There are no users in this group: n adds some."
    return table
  }

  static func paging(of group: String) -> Paging<Table<Day>.Item> {
    Paging(
      { IAM.GetGroup(groupName: group, marker: $0, maxItems: $1) },
      page: { output in
        (output.users.map { Table.Item($0.userName, Day($0.createDate)) }, output.marker)
      })
  }

  private static let noun = Noun("user", "users")

  // MARK: - Adding

  var addUsers: Effect<Event> {
    .show(
      Picker(
        path: path + ["Add Users to Group"], title: "Add users to \(name)", noun: Self.noun,
        button: "Add Users", columns: [Column("User name", 40)],
        paging: Paging({ IAM.ListUsers(marker: $0, maxItems: $1) }) { output in
          (output.users.map { Picker.Item($0.userName) }, output.marker)
        },
        leavingOut: Set(users.names), purpose: "add"))
  }

  static func adding<Other>(_ names: [String], to group: String) -> Effect<Other> {
    let words = BulkWords(
      noun, title: "User name", doing: "Adding", done: "Added",
      afterSome: "Those that were not added are as they were.")
    let bulk = Bulk(names) {
      [AnyCall(IAM.AddUserToGroup(groupName: group, userName: names[$0]))]
    }
    return .show(
      BulkPage(
        bulk, words, path: ["IAM", "Groups", group, "Add Users to Group"], purpose: "add",
        closesWhenDone: true))
  }

  // MARK: - Removing

  mutating func askToRemoveUsers() {
    let count = users.targetCount
    guard count > 0 else { return }
    let one = count == 1 ? users.targets.first?.name : nil
    confirm = Confirm(
      "Remove \(one ?? Self.noun.counted(count)) from \(name)?"
        + " \(count == 1 ? "This user loses" : "They lose") what the group permits.",
      [.init("keep", "Keep", "k"), .init("remove", "Remove", "r")])
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "remove" ? [removing(users.targets.map(\.name))] : []
  }

  private func removing(_ names: [String]) -> Effect<Event> {
    let group = name
    let words = BulkWords(
      Self.noun, title: "User name", doing: "Removing", done: "Removed",
      already: "not in the group",
      afterSome: "Those still in the group stay marked.")
    let bulk = Bulk(names, overlooking: [.noSuchEntity]) {
      [AnyCall(IAM.RemoveUserFromGroup(groupName: group, userName: names[$0]))]
    }
    return .show(
      BulkPage(
        bulk, words, path: path + ["Remove Users from Group"], purpose: "remove",
        closesWhenDone: true))
  }

  // MARK: - What comes back

  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked where picked.purpose == "add":
      return [Self.adding(picked.items.map(\.name), to: name)]
    case let outcome as BulkOutcome: return take(outcome)
    case let renamed as RenamePage.Renamed:
      take(name: renamed.name)
      return readUsersAgain() + readGroup
    default: return policies.wake(with: result).map { $0.map { .policies($0) } }
    }
  }

  private mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    switch outcome.purpose {
    case "delete" where outcome.done.contains(name): return [.close(returning: outcome)]
    case "add":
      let effects = readUsersAgain(seeking: outcome.done.first)
      users.remark = "\(Self.noun.counted(outcome.done.count)) added"
      return effects
    case "remove":
      let effects = readUsersAgain(seeking: users.survivor(of: Set(outcome.done)))
      users.remark = "\(Self.noun.counted(outcome.done.count)) removed"
      return effects
    default: return readUsersAgain() + readGroup
    }
  }

  private mutating func readUsersAgain(seeking user: String? = nil) -> [Effect<Event>] {
    users.readAgain(seeking: user).map { $0.map { .users($0) } }
  }
}
