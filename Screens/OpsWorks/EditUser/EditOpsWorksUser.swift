import Display
import Domain

/// OpsWorks Stacks › Users › Edit user.
struct EditOpsWorksUser: Screen {
  /// What it brings to the page that opened it, once something was saved.
  struct Saved: Sendable { let name: String }

  typealias Draft = EditUserDraft

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case save, cancel
    case read([Result<AnyOutput, ServiceError>])
    case form(FormUpdate<Draft>)
    case saved([AnyCall], [Result<AnyOutput, ServiceError>])
  }

  let path = ["OpsWorks Stacks", "Users", "Edit user"]
  let arn: String
  var form: Form<Draft>
  private var confirm: Confirm?
  private var isWaiting = false
  /// Something was saved, though perhaps not all.
  var isSaved = false

  /// - Parameter name: as the list shows it.
  init(
    _ name: String, arn: String, kind: OpsWorks.UserKind, region: OpsWorks.Region,
    identity: AccountIdentity
  ) {
    self.arn = arn
    let isOwn = identity.principal.isUser(of: arn, kind: kind)
    form = Form(
      FormState(Draft(), facts: Draft.Facts(region: region, name: name, kind: kind, isOwn: isOwn)),
      buttons: [.init("cancel", "Cancel"), .init("save", "Save")], fields: EditUserFields.all)
  }

  var isTyping: Bool { confirm == nil && form.isTyping }

  func start() -> [Effect<Event>] {
    let region = form.state.facts.region
    return [
      Effect(
        .batch([
          AnyCall(OpsWorks.DescribeUserProfiles(region: region, iamUserArns: [arn])),
          AnyCall(OpsWorks.DescribeStacks(region: region)),
          AnyCall(OpsWorks.DescribePermissions(region: region, iamUserArn: arn)),
        ]) { .read($0) })
    ]
  }

  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "save", command: "save", help: "Save what was changed",
        .save
      ).needing(OpsWorks.UpdateUserProfile.self),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave; what was changed and not saved is asked about", .cancel),
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return confirm == nil ? take(form.handle(key, in: room)) : answer(key)
    case .paste(let text): return confirm == nil ? take(form.pasteUnlessPrivate(text)) : []
    case .form(let update): return asked(form.take(update))
    case .read(let replies): return take(replies)
    case .save: return confirm == nil ? save() : []
    case .cancel: return confirm == nil ? cancel() : []
    case .saved(let calls, let replies):
      isWaiting = false
      return finish(calls, replies)
    case .returned: return []
    }
  }

  func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func take(_ answer: Form<Draft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .pressed("save"): save()
    case .pressed: cancel()
    case .effects(let effects): asked(effects)
    case .none, .ignored: []
    }
  }

  func asked(_ effects: [FormEffect<Draft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}

// MARK: - Saving and leaving

extension EditOpsWorksUser {
  /// What is to be sent: only what was changed.
  private var changes: [AnyCall] {
    let update = form.state.update(of: arn).map { [AnyCall($0)] } ?? []
    return update + form.state.settings(for: arn).map { AnyCall($0) }
  }

  private mutating func save() -> [Effect<Event>] {
    // What the service refused is tried again: the reason may be gone.
    form.state.facts.refusals = [:]
    guard !isWaiting, form.isInOrder(), form.state.facts.profile.value != nil else {
      return [.ring]
    }
    let changes = changes
    guard !changes.isEmpty else {
      form.state.notice = "Nothing was changed."
      return []
    }
    isWaiting = true
    return [Effect(.batch(changes) { .saved(changes, $0) })]
  }

  private mutating func cancel() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    guard !changes.isEmpty else { return [close] }
    confirm = Confirm(
      "Leave without saving what was changed here? It is lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "leave" ? [close] : []
  }

  var close: Effect<Event> {
    isSaved ? .close(returning: Saved(name: form.state.facts.name)) : .close
  }
}
