import Display
import Domain

/// Copy permissions from existing user: what another has and this one does not, to choose from.
/// Source: Changing permissions for an IAM user, adding permissions by copying.
package struct CopyPermissions: Screen {
  static let purpose = "copied"

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case add, cancel
    case read([Result<AnyOutput, ServiceError>])
    case readOn([Result<AnyOutput, ServiceError>])
  }

  package let path: [String]
  private var form: Form<CopyDraft>

  /// - Parameter user: what is known of the one who is to get the permissions.
  init(from source: String, to user: UserDraft.Facts, path: [String]) {
    self.path = path + ["Copy permissions"]
    form = Form(
      FormState(CopyDraft(), facts: CopyDraft.Facts(sourceName: source, user: user)),
      buttons: [.init("cancel", "Cancel"), .init("add", "Add permissions")],
      fields: CopyDraft.fields)
  }

  private var source: String { form.state.facts.sourceName }

  package var isTyping: Bool { form.isTyping }

  package func start() -> [Effect<Event>] {
    [Effect(.batch(CopySource.reading(source)) { .read($0) })]
  }

  package var bindings: [Binding<Event>] {
    form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "add", command: "add", help: "Add what is ticked", .add),
      Binding(
        [.escape, .control("g"), .character("q"), .function(9)], "cancel", command: "cancel",
        help: "Leave without adding anything", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let name) = form.handle(key, in: room) else { return [] }
      return name == "add" ? add() : [.close]
    case .paste: return []
    case .add: return add()
    case .cancel: return [.close]
    case .read(let replies):
      let source = source
      return take(Reading { () throws(ServiceError) in try CopySource(source, replies) })
    case .readOn(let replies):
      guard let found = form.state.facts.source.value else { return [] }
      return take(
        Reading { () throws(ServiceError) in
          var whole = found
          try whole.add(replies)
          return whole
        })
    case .returned(let outcome): return outcome.map { [.close(returning: $0)] } ?? []
    }
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private mutating func take(_ reading: Reading<CopySource>) -> [Effect<Event>] {
    form.state.facts.source = reading
    if let calls = reading.value?.readingOn { return [Effect(.batch(calls) { .readOn($0) })] }
    form.state.draft.begin(with: form.state.facts)
    form.beginAtFirst()
    return []
  }

  private mutating func add() -> [Effect<Event>] {
    let user = form.state.facts.user.userName
    let lines = form.state.ticked
    guard !lines.isEmpty else {
      form.state.notice = "Nothing is ticked."
      return [.ring]
    }
    let bulk = Bulk(lines.map { "\($0.kind.rawValue) \($0.name)" }) { [lines[$0].giving(to: user)] }
    let words = BulkWords(
      Noun("permission", "permissions"), title: "Permission", doing: "Adding", done: "Added",
      afterSome: "Those that were refused can be tried again.")
    return [
      .show(BulkPage(bulk, words, path: path, purpose: Self.purpose, closesWhenDone: true))
    ]
  }
}

extension CopySource.Line {
  /// The call that gives this to a user.
  func giving(to user: String) -> AnyCall {
    switch kind {
    case .group: AnyCall(IAM.AddUserToGroup(groupName: name, userName: user))
    case .managed: AnyCall(IAM.AttachUserPolicy(userName: user, policyArn: detail))
    case .inline:
      AnyCall(IAM.PutUserPolicy(userName: user, policyName: name, policyDocument: detail))
    case .boundary:
      AnyCall(IAM.PutUserPermissionsBoundary(userName: user, permissionsBoundary: detail))
    }
  }
}
