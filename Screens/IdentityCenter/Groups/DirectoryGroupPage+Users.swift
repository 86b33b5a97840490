import Display
import Domain

extension DirectoryGroupPage {
  var addUsers: Effect<Event> {
    .show(
      DirectoryMemberships.pickUsers(
        path: path + ["Add users to group"], title: "Add users to \(name)",
        leavingOut: Set(users.facts.map(\.otherID))))
  }

  mutating func askToRemoveUsers() {
    let count = users.targetCount
    guard count > 0 else { return }
    let one = count == 1 ? users.targets.first?.name : nil
    confirm = .change(
      "Remove \(one ?? DirectoryMemberships.users.counted(count)) from \(name)?"
        + " \(count == 1 ? "This user loses" : "They lose") what the group gives.", "Remove", "r")
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == Confirm.goOn ? [removingUsers] : []
  }

  private var removingUsers: Effect<Event> {
    .show(
      DirectoryMemberships.ending(
        users.targets.map { .init(name: $0.name, id: $0.fact.membershipID) },
        of: DirectoryMemberships.users, title: "Username", in: storeID,
        path: path + ["Remove users from group"]))
  }

  func open() -> [Effect<Event>] {
    guard let user = users.current else { return [] }
    return [.show(DirectoryUserPage(user.name, id: user.fact.otherID, in: storeID))]
  }

  func edit() -> [Effect<Event>] {
    guard let group = details.state.facts.group.value else { return [.ring] }
    return [.show(DirectoryGroupForm(editing: group))]
  }

  var deleting: Effect<Event> {
    .show(DeleteDirectoryGroups([DirectoryKey(in: storeID, id: groupID, name: name).text]))
  }

  // MARK: - What comes back

  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked:
      let chosen = picked.items.map { DirectoryMemberships.Member(name: $0.name, id: $0.value) }
      return [
        .show(
          DirectoryMemberships.adding(
            chosen, to: [.init(name: name, id: groupID)], in: storeID,
            path: path + ["Add users to group"]))
      ]
    case let outcome as BulkOutcome: return take(outcome)
    case is DirectoryGroupForm.Saved: details.state.notice = "The changes were saved."
    default: break
    }
    return [readGroup] + readUsersAgain()
  }

  private mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    let count = DirectoryMemberships.users.counted(outcome.done.count)
    switch outcome.purpose {
    case "delete" where outcome.done.contains(name): return [.close(returning: outcome)]
    case "add":
      let effects = readUsersAgain(seeking: outcome.done.first)
      users.remark = "\(count) added"
      return effects
    case "remove":
      let effects = readUsersAgain(seeking: users.survivor(of: Set(outcome.done)))
      users.remark = "\(count) removed"
      return effects
    default: return [readGroup] + readUsersAgain()
    }
  }

  private mutating func readUsersAgain(seeking user: String? = nil) -> [Effect<Event>] {
    users.readAgain(seeking: user).map { $0.map { .users($0) } }
  }
}
