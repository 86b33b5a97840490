import Display
import Domain

/// IAM › Groups › a group: its users, its policies, and what it is itself.
struct GroupPage: Screen {
  /// What it brings to the page that opened it: the group, by the name it has then.
  struct Seen: Sendable { let groupName: String }

  enum Tab: String, CaseIterable, Sendable {
    case users = "Users"
    case permissions = "Permissions"
    case summary = "Summary"
  }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case tab(Tab)
    case leave, addUsers, removeUsers, rename, delete
    case users(Table<Day>.Event)
    case policies(HolderPolicies.Event)
    case found(Result<IAM.GetGroup.Output, ServiceError>)
  }

  private(set) var name: String
  private(set) var tabs = Tabs(Tab.users)
  var users: Table<Day>
  var policies: HolderPolicies
  private(set) var summary = GroupSummary.form
  var confirm: Confirm?

  init(_ name: String) {
    self.name = name
    users = Self.users(of: name)
    policies = HolderPolicies(.group(name))
  }

  var path: [String] { ["IAM", "Groups", name] }
  var rail: [RailStep] { tabs.rail }

  var isTyping: Bool {
    guard confirm == nil else { return false }
    return switch tabs.current {
    case .users: users.isTyping
    case .permissions: policies.isTyping
    case .summary: summary.isTyping
    }
  }

  func start() -> [Effect<Event>] {
    users.start().map { $0.map { .users($0) } } + readGroup
  }

  /// All but the users.
  var readGroup: [Effect<Event>] {
    policies.start().map { $0.map { .policies($0) } }
      + [.call(IAM.GetGroup(groupName: name, maxItems: 1)) { .found($0) }]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text):
      return tabs.current == .users ? pass(Table.Event.paste(text), in: room) : []
    case .tab(let tab): tabs.show(tab)
    case .users(let event): return pass(event, in: room)
    case .policies(let event): return pass(event, in: room)
    case .found(.success(let output)): summary.state.facts.group = output.group
    case .found(.failure(let error)): summary.state.notice = "\(error)"
    case .addUsers: return [addUsers]
    case .removeUsers: askToRemoveUsers()
    case .rename: return [.show(RenameGroup.page(name))]
    case .delete: return [.show(DeleteGroups([name]))]
    case .leave: return leave(in: room)
    case .returned(let result): return wake(with: result) + describe(in: room)
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    switch tabs.current {
    case .users: users.draw(on: &canvas)
    case .permissions: policies.draw(on: &canvas)
    case .summary: summary.draw(on: &canvas)
    }
    confirm?.draw(on: &canvas)
  }

  /// The group is called otherwise from now on; what is on its way is asked for anew.
  mutating func take(name: String) {
    self.name = name
    users.paging = Self.paging(of: name)
    policies.take(.group(name))
  }
}

// MARK: - Keys

extension GroupPage {
  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    switch tabs.current {
    case .users: return pass(Table.Event.key(key), in: room)
    case .permissions: return pass(HolderPolicies.Event.key(key), in: room)
    case .summary:
      guard case .pressed(let button) = summary.handle(key, in: room) else { return [] }
      switch button {
      case "rename": return handle(.rename, in: room)
      case "delete": return handle(.delete, in: room)
      default: return [close]
      }
    }
  }

  private mutating func pass(_ event: Table<Day>.Event, in room: Size) -> [Effect<Event>] {
    users.handle(event, in: room).map { $0.map { .users($0) } }
  }

  private mutating func describe(in room: Size) -> [Effect<Event>] {
    users.describeInView(in: room).map { $0.map { .users($0) } }
  }

  private mutating func pass(_ event: HolderPolicies.Event, in room: Size) -> [Effect<Event>] {
    switch policies.handle(event, in: room) {
    case .effects(let effects): effects.map { $0.map { .policies($0) } }
    case .leave: [close]
    }
  }

  private mutating func leave(in room: Size) -> [Effect<Event>] {
    tabs.current == .users && users.escape() ? describe(in: room) : [close]
  }

  private var close: Effect<Event> { .close(returning: Seen(groupName: name)) }
}
