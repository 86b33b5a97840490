import Display
import Domain

// MARK: - Attaching

extension PolicyPage {
  /// Chooses among those the policy is not attached to, or does not limit, yet.
  func attaching(as use: PolicyUse) -> Effect<Event> {
    let button = use == .boundary ? "Set boundary" : "Attach policy"
    let items = zip(usage.names, usage.facts).filter { $0.1 == use }.map { Table.Item($0, $1) }
    return .show(
      Picker(
        path: path + [button], title: title(of: use), noun: Self.noun(use), button: button,
        columns: [Column(Self.title(use), 40)],
        paging: use == .group ? Self.groups : Self.users,
        leavingOut: Set(items.map(\.entityName)), purpose: use.rawValue))
  }

  private func title(of use: PolicyUse) -> String {
    use == .boundary
      ? "Set \(name) as a permissions boundary" : "Attach \(name) to \(Self.noun(use).many)"
  }

  private static func noun(_ use: PolicyUse) -> Noun {
    use == .group ? Noun("group", "groups") : Noun("user", "users")
  }

  private static func title(_ use: PolicyUse) -> String {
    use == .group ? "Group name" : "User name"
  }

  private static let users = Paging<Picker.Item>(
    { IAM.ListUsers(marker: $0, maxItems: $1) },
    page: { ($0.users.map { Picker.Item($0.userName) }, $0.marker) })

  private static let groups = Paging<Picker.Item>(
    { IAM.ListGroups(marker: $0, maxItems: $1) },
    page: { ($0.groups.map { Picker.Item($0.groupName) }, $0.marker) })

  mutating func take(_ picked: Picked) -> [Effect<Event>] {
    guard let use = PolicyUse(rawValue: picked.purpose) else { return [] }
    let names = picked.items.map(\.name)
    guard use == .boundary else { return [beginning(use, for: names)] }
    toBeLimited = names
    let whom = names.count == 1 ? names[0] : Self.noun(.user).counted(names.count)
    confirm = Confirm(
      "Set \(name) as the permissions boundary of \(whom)? Nothing that it does not permit is"
        + " permitted then; a boundary that is there already is replaced.",
      [.init("keep", "Keep as it is", "k"), .init("limit", "Set boundary", "s")])
    return []
  }

  func beginning(_ use: PolicyUse, for names: [String]) -> Effect<Event> {
    let (arn, isBoundary) = (arn, use == .boundary)
    let words = BulkWords(
      Self.noun(use), title: Self.title(use), doing: isBoundary ? "Setting" : "Attaching",
      done: isBoundary ? "Set" : "Attached",
      afterSome: "Those that failed are as they were.")
    let bulk = Bulk(names) { [use.beginning(of: arn, for: names[$0])] }
    return .show(
      BulkPage(
        bulk, words, path: path + [isBoundary ? "Set boundary" : "Attach policy"],
        purpose: isBoundary ? "limited" : "attached", closesWhenDone: true))
  }
}

// MARK: - Detaching

extension PolicyPage {
  mutating func askToDetach() {
    let targets = usage.targets
    guard !targets.isEmpty else { return }
    let isBoundary = targets.allSatisfy { $0.fact == .boundary }
    confirm = Confirm(
      question(targets),
      [
        .init("keep", "Keep", "k"),
        isBoundary
          ? .init("detach", "Remove boundary", "r") : .init("detach", "Detach", "d"),
      ])
  }

  private func question(_ targets: [Table<PolicyUse>.Item]) -> String {
    let attached = [PolicyUse.user, .group].compactMap { Self.whom(targets, $0) }
    let limited = Self.whom(targets, .boundary)
    let detach = "Detach \(name) from \(attached.joined(separator: " and "))"
    let loss = "What it permits is lost."
    let gain = "Without a boundary everything is permitted that other policies permit."
    guard let limited else { return "\(detach)? \(loss)" }
    let remove = "as the permissions boundary of \(limited)? \(gain)"
    return attached.isEmpty ? "Remove \(name) \(remove)" : "\(detach), and remove it \(remove)"
  }

  /// The one by its name, several by their number.
  private static func whom(
    _ targets: [Table<PolicyUse>.Item], _ use: PolicyUse
  ) -> String? {
    let those = targets.filter { $0.fact == use }
    guard let first = those.first else { return nil }
    return those.count == 1
      ? "\(use == .group ? "group" : "user") \(first.entityName)" : noun(use).counted(those.count)
  }

  func detaching() -> Effect<Event> {
    let (arn, targets) = (arn, usage.targets)
    let isBoundary = targets.contains { $0.fact == .boundary }
    let words = BulkWords(
      Noun("user or group", "users and groups"), title: "Name",
      doing: isBoundary ? "Removing" : "Detaching", done: isBoundary ? "Removed" : "Detached",
      already: "not used any more", afterSome: "Those that still use the policy stay marked.")
    let bulk = Bulk(targets.map(\.name), overlooking: [.noSuchEntity]) { index in
      [targets[index].fact.ending(of: arn, for: targets[index].entityName)]
    }
    return .show(
      BulkPage(
        bulk, words, path: path + ["Detach policy"],
        purpose: isBoundary ? "removed" : "detached", closesWhenDone: true))
  }

  mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    if outcome.purpose == "delete", outcome.done.contains(name) {
      return [.close(returning: outcome)]
    }
    let isNew = ["attached", "limited"].contains(outcome.purpose)
    let sought = isNew ? outcome.done.first : usage.survivor(of: Set(outcome.done))
    let effects = usage.readAgain(seeking: sought).map { $0.map { Event.usage($0) } }
    if outcome.purpose != "delete" {
      usage.remark = "\(outcome.done.count) \(outcome.purpose)"
    }
    return effects + readPolicy
  }
}
