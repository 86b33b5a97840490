import Display
import Domain

/// IAM Identity Center › Users › one user: who it is, its groups, and how it signs in.
struct DirectoryUserPage: Screen {
  /// What it brings to the page that opened it, when something was changed.
  struct Seen: Sendable { let userName: String }

  enum Tab: String, CaseIterable, Sendable {
    case profile = "Profile"
    case groups = "Groups"
    case signIn = "Sign-in"
  }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case tab(Tab)
    case verb(DirectoryUserVerb)
    case groups(Table<DirectoryMembership>.Event)
    case user(Result<IdentityStore.User, ServiceError>)
    case access(Result<IdentityCenter.DescribeUserAccess.Output, ServiceError>)
    case messages(Result<IdentityCenter.ListMessages.Output, ServiceError>)
    case invited(Result<IdentityCenter.IssueInvitation.Output, ServiceError>)
    case changed([Result<AnyOutput, ServiceError>], done: String)
  }

  /// What ``confirm`` is about.
  enum Question: Hashable { case disable, removeFromGroups }

  let userName: String
  let userID: String
  let storeID: String
  private(set) var tabs = Tabs(Tab.profile)
  var form: Form<DirectoryUserDraft>
  var groups: Table<DirectoryMembership>
  var confirm: Confirm?
  var asked = Question.disable
  var isWaiting = false
  var isChanged = false

  init(_ userName: String, id: String, in storeID: String) {
    (self.userName, userID, self.storeID) = (userName, id, storeID)
    groups = DirectoryMembership.groups(of: id)
    form = Form(
      FormState(DirectoryUserDraft(), facts: DirectoryUserDraft.Facts(userName: userName)),
      buttons: [.init("back", "Back")], fields: DirectoryUserFields.all)
  }

  var facts: DirectoryUserDraft.Facts { form.state.facts }
  var path: [String] { ["IAM Identity Center", "Users", userName] }
  var rail: [RailStep] { tabs.rail }
  var isTyping: Bool { confirm == nil && tabs.current == .groups && groups.isTyping }

  func start() -> [Effect<Event>] {
    groups.start().map { $0.map { .groups($0) } } + readUser
  }

  /// All but the groups.
  var readUser: [Effect<Event>] {
    let describe = IdentityStore.DescribeUser(
      identityStoreId: storeID, userId: userID,
      extensions: [IdentityStore.EnterpriseExtension.name])
    return [
      .call(describe) { .user($0) },
      .call(IdentityCenter.DescribeUserAccess(userId: userID)) { .access($0) },
      .call(IdentityCenter.ListMessages(userId: userID, maxItems: 100)) { .messages($0) },
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): return isTyping ? pass(.paste(text), in: room) : []
    case .tab(let tab): return show(tab, in: room)
    case .verb(let verb): return act(verb, nil, in: room)
    case .groups(let event): return pass(event, in: room)
    case .user(let result): take { $0.user = Reading(result) }
    case .access(let result): take { $0.access = Reading(result) }
    case .messages(let result): take { $0.messages = Reading(result.map(\.messages)) }
    case .invited(let result): return finish(result)
    case .changed(let replies, let done): return finish(replies, done)
    case .returned(let result): return wake(with: result) + describe(in: room)
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    if tabs.current == .groups {
      groups.draw(on: &canvas)
    } else {
      form.draw(on: &canvas)
    }
    confirm?.draw(on: &canvas)
  }

  /// While nobody has moved, the focus is on the first control, whatever comes in.
  private mutating func take(_ change: (inout DirectoryUserDraft.Facts) -> Void) {
    let isFirst = form.focus == form.stops.first
    change(&form.state.facts)
    if isFirst { form.beginAtFirst() }
  }

  private mutating func show(_ tab: Tab, in room: Size) -> [Effect<Event>] {
    tabs.show(tab)
    form.state.notice = nil
    form.state.facts.tab = tab
    form.beginAtFirst()
    return describe(in: room)
  }
}

// MARK: - Keys

extension DirectoryUserPage {
  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    guard tabs.current != .groups else { return pass(.key(key), in: room) }
    guard case .pressed(let action) = form.handle(key, in: room),
      let (verb, subject) = DirectoryUserVerb.read(action)
    else { return [] }
    return act(verb, subject, in: room)
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    guard answer == Confirm.goOn else { return [] }
    switch asked {
    case .disable: return setAccess(isEnabling: false)
    case .removeFromGroups: return [removingFromGroups]
    }
  }

  private mutating func pass(
    _ event: Table<DirectoryMembership>.Event, in room: Size
  ) -> [Effect<Event>] {
    groups.handle(event, in: room).map { $0.map { .groups($0) } }
  }

  mutating func describe(in room: Size) -> [Effect<Event>] {
    groups.describeInView(in: room).map { $0.map { .groups($0) } }
  }
}
