import Display
import Domain

/// IAM Identity Center › Groups › a group: its users, and what it is itself.
struct DirectoryGroupPage: Screen {
  /// What it brings to the page that opened it: the group, by the name it has then.
  struct Seen: Sendable { let name: String }

  enum Tab: String, CaseIterable, Sendable {
    case users = "Users"
    case details = "Details"
  }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case tab(Tab)
    case leave, open, addUsers, removeUsers, edit, delete
    case users(Table<DirectoryMembership>.Event)
    case found(Result<IdentityStore.Group, ServiceError>)
  }

  private(set) var name: String
  let groupID: String
  let storeID: String
  private(set) var tabs = Tabs(Tab.users)
  var users: Table<DirectoryMembership>
  var details = DirectoryGroupDetails.form
  var confirm: Confirm?

  init(_ name: String, id: String, in storeID: String) {
    (self.name, groupID, self.storeID) = (name, id, storeID)
    users = DirectoryMembership.users(of: id)
  }

  var path: [String] { ["IAM Identity Center", "Groups", name] }
  var rail: [RailStep] { tabs.rail }
  var isTyping: Bool { confirm == nil && tabs.current == .users && users.isTyping }

  func start() -> [Effect<Event>] {
    users.start().map { $0.map { .users($0) } } + [readGroup]
  }

  var readGroup: Effect<Event> {
    .call(IdentityStore.DescribeGroup(identityStoreId: storeID, groupId: groupID)) { .found($0) }
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): return isTyping ? pass(.paste(text), in: room) : []
    case .tab(let tab): tabs.show(tab)
    case .users(let event): return pass(event, in: room)
    case .found(let result): take(result)
    case .open: return open()
    case .addUsers: return [addUsers]
    case .removeUsers: askToRemoveUsers()
    case .edit: return edit()
    case .delete: return [deleting]
    case .leave: return leave(in: room)
    case .returned(let result): return wake(with: result) + describe(in: room)
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    if tabs.current == .users {
      users.draw(on: &canvas)
    } else {
      details.draw(on: &canvas)
    }
    confirm?.draw(on: &canvas)
  }

  private mutating func take(_ result: Result<IdentityStore.Group, ServiceError>) {
    details.state.facts.group = Reading(result)
    if let name = details.state.facts.group.value?.displayName { self.name = name }
  }
}

// MARK: - Keys

extension DirectoryGroupPage {
  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let tab =
      tabs.current == .users
      ? ofUsers + users.bindings.map { $0.map { .users($0) } }
      : details.fieldBindings { .key($0) } + [.nextField(.key(.tab))]
    return tab + ofGroup + tabs.bindings { .tab($0) } + [users.leaving(.leave)]
  }

  private var ofUsers: [Binding<Event>] {
    [
      users.opening(help: "Open the user: profile, groups and how the user signs in", .open),
      Binding(
        [.character("n")], "add users", command: "add-users", help: "Add users to the group",
        .addUsers
      ).needing(IdentityStore.CreateGroupMembership.self),
      Binding(
        [.character("D")], "remove users", command: "remove-users",
        help: "Remove the marked users from the group, or the one under the cursor", .removeUsers,
        disabled: users.isWithoutTargets ? "There is nobody to remove." : nil
      ).needing(IdentityStore.DeleteGroupMembership.self),
    ]
  }

  private var ofGroup: [Binding<Event>] {
    [
      Binding(
        [.character("e")], "edit", command: "edit",
        help: "Give the group another name or description", .edit,
        disabled: details.state.facts.group.value == nil ? "The group has not been read." : nil
      ).needing(IdentityStore.UpdateGroup.self),
      Binding(
        [], "", command: "delete-group",
        help: "Delete the group; its users stay, and lose what it gave", .delete
      ).needing(IdentityStore.DeleteGroup.self),
    ]
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    guard tabs.current == .details else { return pass(.key(key), in: room) }
    guard case .pressed(let button) = details.handle(key, in: room) else { return [] }
    switch button {
    case "edit": return edit()
    case "delete": return [deleting]
    default: return [close]
    }
  }

  private mutating func pass(
    _ event: Table<DirectoryMembership>.Event, in room: Size
  ) -> [Effect<Event>] {
    users.handle(event, in: room).map { $0.map { .users($0) } }
  }

  private mutating func describe(in room: Size) -> [Effect<Event>] {
    users.describeInView(in: room).map { $0.map { .users($0) } }
  }

  private mutating func leave(in room: Size) -> [Effect<Event>] {
    tabs.current == .users && users.escape() ? describe(in: room) : [close]
  }

  private var close: Effect<Event> { .close(returning: Seen(name: name)) }
}
