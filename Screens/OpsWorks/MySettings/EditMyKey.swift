import Display
import Domain

/// My Settings › Edit: one's own public SSH key, which is all a user can change of it.
/// Source: Setting an IAM user's public SSH key.
struct EditMyKey: Screen {
  /// What it brings to the page that opened it: what was done, in a sentence.
  struct Saved: Sendable { let text: String }

  enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case save, cancel
    case form(FormUpdate<Draft>)
    case saved(Result<Nothing, ServiceError>)
  }

  struct Draft: SSHKeyDraft {
    var sshPublicKey: String

    struct Facts: SSHKeyFacts, Sendable {
      let before: String
      var key = SSHKeyReading()
      var error: ServiceError?
    }
  }

  let path = ["OpsWorks Stacks", "My Settings", "Edit"]
  private let region: OpsWorks.Region
  private var form: Form<Draft>
  private var confirm: Confirm?
  private var isWaiting = false

  /// - Parameter key: the one there is; empty for none.
  init(key: String, region: OpsWorks.Region) {
    self.region = region
    form = Form(
      FormState(Draft(sshPublicKey: key), facts: Draft.Facts(before: key)),
      buttons: [.init("cancel", "Cancel"), .init("save", "Save")]
    ) { form in
      Note<Draft>.title("Your public SSH key in \(region.name)")
      SSHKeyField<Draft>()
      if let error = form.facts.error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
      Note<Draft>.gap
      Note<Draft>("It is put on all Linux instances that you may log in to.")
    }
  }

  var isTyping: Bool { confirm == nil && form.isTyping }

  func start() -> [Effect<Event>] { asked(form.state.fingerprintAsked) }

  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], "save", command: "save",
        help: "Save the key; a blank one takes it away", .save),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave; a key that was not saved is asked about", .cancel),
    ]
  }

  mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return confirm == nil ? take(form.handle(key, in: room)) : answer(key)
    case .paste(let text): return confirm == nil ? take(form.pasteUnlessPrivate(text)) : []
    case .form(let update): return asked(form.take(update))
    case .save: return confirm == nil ? save() : []
    case .cancel: return confirm == nil ? cancel() : []
    case .saved(let result): return finish(result)
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

  private func asked(_ effects: [FormEffect<Draft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}

// MARK: - Saving and leaving

extension EditMyKey {
  private var key: OpsWorks.SSHKeyText {
    OpsWorks.SSHKeyText(form.state.sshKey?.text ?? "")
  }

  private var isChanged: Bool {
    form.state.draft.sshPublicKey != form.state.facts.before
  }

  private mutating func save() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    guard isChanged else {
      form.state.notice = "Nothing was changed."
      return []
    }
    (isWaiting, form.state.facts.error) = (true, nil)
    let call = OpsWorks.UpdateMyUserProfile(region: region, sshPublicKey: key)
    return [.call(call) { .saved($0) }]
  }

  private mutating func finish(_ result: Result<Nothing, ServiceError>) -> [Effect<Event>] {
    isWaiting = false
    if case .failure(let error) = result {
      form.state.facts.error = error
      return []
    }
    let text = key.isBlank ? "Your key was taken away." : "Your key was saved."
    return [.close(returning: Saved(text: text))]
  }

  private mutating func cancel() -> [Effect<Event>] {
    guard !isWaiting else { return [.ring] }
    guard isChanged else { return [.close] }
    confirm = Confirm(
      "Leave without saving the key? What was typed is lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "leave" ? [.close] : []
  }
}
