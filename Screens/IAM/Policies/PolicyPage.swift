import Display
import Domain

/// IAM › Policies › a policy: what it permits, who uses it, and its versions.
package struct PolicyPage: Screen {
  /// What it brings to the page that opened it: that it may have been changed.
  struct Seen: Sendable {}

  package enum Tab: String, CaseIterable, Sendable {
    case permissions = "Permissions"
    case usage = "Policy usage"
    case versions = "Policy versions"
  }

  package enum Action: Sendable {
    case edit, view, delete
    case attach(PolicyUse)
    case detach
    case setDefault, deleteVersion
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case tab(Tab)
    case action(Action)
    case leave
    case usage(Table<PolicyUse>.Event)
    case found(Result<IAM.GetPolicy.Output, ServiceError>)
    case listed(Result<IAM.ListPolicyVersions.Output, ServiceError>)
    case read([IAM.PolicyVersion], [Result<AnyOutput, ServiceError>])
    case changed(Result<Nothing, ServiceError>, saying: String)
  }

  let arn: String
  let name: String
  let type: PolicyType
  private(set) var tabs = Tabs(Tab.permissions)
  var policy: IAM.Policy?
  var permissions = ScrolledText(["…"])
  var usage: Table<PolicyUse>
  /// Who uses the policy is asked for when it is to be seen: there may be very many.
  private var hasAskedUsage = false
  var versions = PolicyVersions()
  /// The version that the cursor goes to when the versions have been read again.
  var sought: String?
  var confirm: Confirm?
  /// Whom the policy is to limit, when it is said yes to.
  var toBeLimited: [String] = []
  /// What came of the last command, until the next key.
  var notice: String?

  package init(_ arn: String) {
    (self.arn, name) = (arn, IAM.PolicyARN.name(in: arn))
    (type, usage) = (PolicyType(arn: arn), PolicyUse.table(of: arn))
  }

  package var path: [String] { ["IAM", "Policies", name] }
  package var rail: [RailStep] { tabs.rail }

  package var isTyping: Bool { confirm == nil && tabs.current == .usage && usage.isTyping }

  package func start() -> [Effect<Event>] { readPolicy }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): return tabs.current == .usage ? pass(.paste(text), in: room) : []
    case .tab(let tab): return show(tab)
    case .action(let action):
      notice = nil
      return perform(action)
    case .leave: return leave(in: room)
    case .usage(let event): return pass(event, in: room)
    case .found(let result): take(result)
    case .listed(let result): return take(result)
    case .read(let versions, let replies): take(versions, replies)
    case .changed(let result, let text): return take(result, saying: text)
    case .returned(let result): return wake(with: result)
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    switch tabs.current {
    case .permissions: permissions.draw(on: &canvas, rows: 0..<max(0, canvas.rows - 1))
    case .usage: usage.draw(on: &canvas)
    case .versions: versions.draw(on: &canvas)
    }
    if tabs.current != .usage { drawFoot(on: &canvas) }
    confirm?.draw(on: &canvas)
  }

  private func drawFoot(on canvas: inout Canvas) {
    let position =
      tabs.current == .permissions
      ? permissions.position(in: Self.textRoom(canvas.size))
      : versions.position(in: canvas.size)
    let text = position ?? ""
    let end = canvas.columns - text.columns - 2
    canvas.write(text, at: end, canvas.rows - 1)
    if let notice { draw(notice, before: end, on: &canvas) }
  }

  /// Over the last rows of the page, where it is longer than the foot.
  private func draw(_ notice: String, before end: Int, on canvas: inout Canvas) {
    let fits = notice.columns < end - 3
    let lines = fits ? [notice] : notice.wrapped(to: max(1, canvas.columns - 2))
    let first = max(0, canvas.rows - lines.count)
    if !fits { canvas.clear(rows: first..<canvas.rows) }
    for (row, line) in lines.enumerated() { canvas.write(line, at: 1, first + row, .warning) }
  }

  private static func textRoom(_ room: Size) -> Size {
    Size(columns: room.columns, rows: max(0, room.rows - 1))
  }
}

// MARK: - Keys

extension PolicyPage {
  private mutating func show(_ tab: Tab) -> [Effect<Event>] {
    notice = nil
    tabs.show(tab)
    guard tab == .usage, !hasAskedUsage else { return [] }
    hasAskedUsage = true
    return usage.start().map { $0.map { .usage($0) } }
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    notice = nil
    switch tabs.current {
    case .permissions: _ = permissions.handle(key, in: Self.textRoom(room))
    case .usage: return pass(.key(key), in: room)
    case .versions: versions.handle(key, in: room)
    }
    return []
  }

  private mutating func pass(_ event: Table<PolicyUse>.Event, in room: Size) -> [Effect<Event>] {
    usage.handle(event, in: room).map { $0.map { .usage($0) } }
  }

  private mutating func leave(in room: Size) -> [Effect<Event>] {
    tabs.current == .usage && usage.escape() ? [] : [.close(returning: Seen())]
  }
}
