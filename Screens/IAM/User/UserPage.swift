import Display
import Domain

/// IAM › Users › one user: what they are permitted, their groups, tags and credentials.
///
/// A user's own page is "My security credentials". Users look after their credentials with few
/// rights, so that every part is read by itself and can be refused by itself.
package struct UserPage: Screen {
  package enum Tab: String, CaseIterable, Sendable {
    case permissions = "Permissions"
    case groups = "Groups"
    case tags = "Tags"
    case credentials = "Security credentials"
    case access = "Can do"
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case tab(Tab)
    case action(String)
    case form(FormUpdate<UserDraft>)
    case changed([Result<AnyOutput, ServiceError>])
    /// Of an inline policy that is to be edited.
    case document(of: String, Result<String, ServiceError>)
  }

  /// What it brings to the page that opened it, when something was changed.
  struct Outcome: Sendable {
    /// As the user is called now.
    let userName: String
    let isRenamed: Bool
  }

  /// What the user was called when the page was opened.
  let firstName: String
  private(set) var tabs: Tabs<Tab>
  var form: Form<UserDraft>
  var confirm: Confirm?
  /// What ``confirm`` is about; nil when it is about leaving.
  var asked: UserChange?
  /// What was sent to the account and is not answered yet.
  var sent: UserChange?
  /// What was read, or is being read.
  private var begun: Set<UserPart>
  /// Where the focus was on tabs that were left.
  private var focuses: [Tab: String] = [:]
  var isChanged = false
  /// Nobody has moved on this tab yet: the focus is on its first control, whatever comes in.
  private var isUntouched = true

  /// - Parameter isOwn: whether it is the page of the user who is signed in.
  package init(userName: String, identity: AccountIdentity, isOwn: Bool = false) {
    firstName = userName
    let all: [Tab] =
      isOwn ? [.credentials, .permissions, .groups, .tags, .access] : Tab.allCases
    tabs = Tabs(all[0], all: all)
    begun = Set([.user, .quotas, .denials] + all[0].parts(isOwn: isOwn))
    let facts = UserDraft.Facts(
      identity: identity, isOwn: isOwn, userName: userName, tab: all[0])
    form = Form(
      FormState(UserDraft(), facts: facts), buttons: [.init("back", "Back")],
      fields: UserFields.all)
  }

  var facts: UserDraft.Facts { form.state.facts }

  package var path: [String] {
    facts.isOwn ? ["IAM", "My security credentials"] : ["IAM", "Users", facts.userName]
  }
  package var rail: [RailStep] { tabs.rail }
  package var isTyping: Bool { confirm == nil && form.isTyping }

  package func start() -> [Effect<Event>] {
    Self.read(UserPart.allCases.filter(begun.contains), of: facts.userName).map {
      $0.map { .form($0) }
    }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: UserHead.room(below: room))
    case .paste(let text):
      isUntouched = false
      return confirm == nil ? take(form.paste(text)) : []
    case .action(let action): return confirm == nil ? act(action) : []
    case .tab(let tab): return confirm == nil ? show(tab) : []
    case .form(let update): return take(update)
    case .changed(let replies): return finish(replies)
    case .document(let policy, let document): return edit(policy, document)
    case .returned(let result): return wake(with: result)
    }
  }

  package func draw(on canvas: inout Canvas) {
    UserHead(facts).draw(on: &canvas)
    let room = UserHead.room(below: canvas.size)
    var page = Canvas(room)
    form.draw(on: &page)
    canvas.place(page, at: 0, canvas.rows - room.rows)
    confirm?.draw(on: &canvas)
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    isUntouched = false
    guard confirm == nil else { return answer(key) }
    return take(form.handle(key, in: room))
  }

  private mutating func take(_ update: FormUpdate<UserDraft>) -> [Effect<Event>] {
    let effects = form.take(update)
    if isUntouched { form.beginAtFirst() }
    return asking(effects)
  }

  private mutating func take(_ answer: Form<UserDraft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .pressed(let action): act(action)
    case .effects(let effects): asking(effects)
    case .none, .ignored: []
    }
  }

  private func asking(_ effects: [FormEffect<UserDraft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}

// MARK: - Tabs and reading

extension UserPage {
  private mutating func show(_ tab: Tab) -> [Effect<Event>] {
    focuses[tabs.current] = form.focus
    tabs.show(tab)
    form.state.notice = nil
    form.state.facts.tab = tab
    isUntouched = focuses[tab] == nil
    if let focus = focuses[tab], form.stops.contains(focus) {
      form.setFocus(focus)
    } else {
      form.beginAtFirst()
    }
    return read(tab.parts(isOwn: facts.isOwn).filter { !begun.contains($0) })
  }

  mutating func read(_ parts: [UserPart]) -> [Effect<Event>] {
    begun.formUnion(parts)
    return asking(Self.read(parts, of: facts.userName))
  }

  /// Reads what the tab shows again.
  mutating func refresh() -> [Effect<Event>] {
    form.state.facts.troubles = [:]
    return read([.user] + tabs.current.parts(isOwn: facts.isOwn))
  }

  /// The user is called otherwise from now on.
  mutating func rename(to name: String) -> [Effect<Event>] {
    form.state.facts.userName = name
    (begun, isChanged) = ([], true)
    return read([.user] + tabs.current.parts(isOwn: facts.isOwn))
  }
}
