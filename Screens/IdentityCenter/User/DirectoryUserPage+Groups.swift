import Display
import Domain

extension DirectoryUserPage {
  var addingToGroups: Effect<Event> {
    .show(
      DirectoryMemberships.pickGroups(
        path: path + ["Add to groups"], title: "Add \(userName) to groups",
        leavingOut: Set(groups.facts.map(\.otherID))))
  }

  mutating func askToRemoveFromGroups() -> [Effect<Event>] {
    let targets = groups.targets
    guard let first = targets.first else { return [] }
    let which =
      targets.count == 1 ? first.name : DirectoryMemberships.groups.counted(targets.count)
    confirm = .change(
      "Remove \(userName) from \(which)? The user loses what \(targets.count == 1 ? "it" : "they")"
        + " gave.", "Remove", "r")
    asked = .removeFromGroups
    return []
  }

  var removingFromGroups: Effect<Event> {
    .show(
      DirectoryMemberships.ending(
        groups.targets.map { .init(name: $0.name, id: $0.fact.membershipID) },
        of: DirectoryMemberships.groups, title: "Group name", in: storeID,
        path: path + ["Remove from groups"]))
  }

  func openGroup() -> [Effect<Event>] {
    guard let group = groups.current else { return [] }
    return [.show(DirectoryGroupPage(group.name, id: group.fact.otherID, in: storeID))]
  }

  // MARK: - What comes back

  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let picked as Picked:
      let chosen = picked.items.map { DirectoryMemberships.Member(name: $0.name, id: $0.value) }
      return [
        .show(
          DirectoryMemberships.adding(
            [.init(name: userName, id: userID)], to: chosen, in: storeID,
            path: path + ["Add to groups"]))
      ]
    case let outcome as BulkOutcome: return take(outcome)
    case is EditDirectoryUser.Saved:
      (form.state.notice, isChanged) = ("The changes were saved.", true)
    case let done as ResetDirectoryPassword.Done: form.state.notice = done.text
    default: break
    }
    return readUser + readGroupsAgain()
  }

  private mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    let count = DirectoryMemberships.groups.counted(outcome.done.count)
    isChanged = true
    switch outcome.purpose {
    case "delete":
      guard outcome.done.contains(userName) else { return readUser + readGroupsAgain() }
      return [.close(returning: outcome)]
    case "add":
      let effects = readGroupsAgain(seeking: outcome.done.first)
      groups.remark = "added to \(count)"
      return effects
    default:
      let effects = readGroupsAgain(seeking: groups.survivor(of: Set(outcome.done)))
      groups.remark = "removed from \(count)"
      return effects
    }
  }

  private mutating func readGroupsAgain(seeking group: String? = nil) -> [Effect<Event>] {
    groups.readAgain(seeking: group).map { $0.map { .groups($0) } }
  }
}
