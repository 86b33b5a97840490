import Display
import Domain

/// IAM Identity Center › Users: everybody in the directory, to look at, to open and to mark.
package struct DirectoryUsersPage: TablePage {
  /// What the list says of a user.
  package struct Fact: Sendable {
    let userID: String
    let displayName: String
    let isEnabled: Bool
    let created: Day?
  }

  package enum Action: Sendable {
    case open, add, enable, disable, addToGroups, delete
    case opened([UInt8])
    case found(Reading<String>)
  }

  private let identity: AccountIdentity
  private var directory = Reading<String>.waiting
  package var table = Self.users

  package init(identity: AccountIdentity) { self.identity = identity }

  package var path: [String] { ["IAM Identity Center", "Users"] }

  package func start() -> [Effect<Event>] {
    table.start().map { $0.map { .table($0) } }
      + [Reading.directory { .found($0) }.map { .action($0) }]
  }

  package var actions: [Binding<Action>] {
    let nobody = table.isWithoutTargets ? "There is nobody to choose." : nil
    var opening = table.opening(
      help: "Open the user: profile, groups and how the user signs in", Action.open)
    opening.disabled = opening.disabled ?? directory.obstacle
    return [
      opening,
      Binding([.character("n")], "add user", command: "add-user", help: "Add a user", .add)
        .needing(IdentityStore.CreateUser.self),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked users, or the one under the cursor", .delete,
        disabled: nobody ?? directory.obstacle
      ).needing(IdentityStore.DeleteUser.self),
      Binding(
        [], "", command: "add-to-groups",
        help: "Add the marked users to groups, or the one under the cursor", .addToGroups,
        disabled: nobody ?? directory.obstacle
      ).needing(IdentityStore.CreateGroupMembership.self),
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
    case .found(let directory): self.directory = directory
    case .open: return open()
    case .add: return [Effect(.random(16) { .action(.opened($0)) })]
    case .opened(let bytes):
      return [Effect(.show(KnownWizard.addDirectoryUser.begun(on: identity, random: bytes)))]
    case .enable: return [.show(DirectoryAccess.changing(members, isEnabling: true))]
    case .disable: if !table.isWithoutTargets { table.confirm = disabling }
    case .addToGroups:
      return [.show(DirectoryMemberships.pickGroups(path: addingPath, title: addingTitle))]
    case .delete: return delete()
    }
    return []
  }

  package mutating func answer(_ answer: String, in room: Size) -> [Effect<Event>] {
    answer == Confirm.goOn ? [.show(DirectoryAccess.changing(members, isEnabling: false))] : []
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let outcome as WizardOutcome: readAgain(seeking: outcome.people.first)
    case let seen as DirectoryUserPage.Seen: readAgain(seeking: seen.userName)
    case let picked as Picked: add(to: picked)
    case let outcome as BulkOutcome: take(outcome)
    default: []
    }
  }
}

// MARK: - What is done with rows

extension DirectoryUsersPage {
  private var members: [DirectoryMemberships.Member] {
    table.targets.map { DirectoryMemberships.Member(name: $0.name, id: $0.fact.userID) }
  }

  private func open() -> [Effect<Event>] {
    guard let user = table.current, let store = directory.value else { return [] }
    return [.show(DirectoryUserPage(user.name, id: user.fact.userID, in: store))]
  }

  private func delete() -> [Effect<Event>] {
    guard let store = directory.value else { return [] }
    return [
      .show(
        DeleteDirectoryUsers(
          members.map { DirectoryKey(in: store, id: $0.id, name: $0.name).text }))
    ]
  }

  private var whom: String {
    let count = table.targetCount
    return count == 1 ? table.targets[0].name : DirectoryMemberships.users.counted(count)
  }

  private var disabling: Confirm {
    .disablingAccess(of: whom, isOne: table.targetCount == 1)
  }

  private var addingPath: [String] { path + ["Add to groups"] }
  private var addingTitle: String { "Add \(whom) to groups" }

  private func add(to picked: Picked) -> [Effect<Event>] {
    guard let store = directory.value else { return [] }
    let groups = picked.items.map { DirectoryMemberships.Member(name: $0.name, id: $0.value) }
    return [
      .show(DirectoryMemberships.adding(members, to: groups, in: store, path: addingPath))
    ]
  }

  /// Rows stay marked when more can be done with them.
  private mutating func take(_ outcome: BulkOutcome) -> [Effect<Event>] {
    switch outcome.purpose {
    case "delete": return readAgain(seeking: table.survivor(of: Set(outcome.done)))
    case "add":
      let effects = readAgain(seeking: table.current?.name)
      table.remark = "added to groups"
      return effects
    default: return readAgain(seeking: table.current?.name)
    }
  }
}
