import Display
import Domain

/// A mail with a link that was written just now: it is sent when the page comes up, and what
/// became of it is said. Its link is gone when the page is left.
package struct PostingPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case close
    case posting(Posting.Event)
  }

  struct Draft: FormDraft {
    struct Facts: Sendable {
      let done: String
      var posting: Posting
    }
  }

  package let path: [String]
  private var form: Form<Draft>
  private var confirm: Confirm?

  /// - Parameter done: what was done, in a sentence.
  package init(path: [String], done: String, _ posting: Posting) {
    self.path = path
    form = Form(
      FormState(Draft(), facts: Draft.Facts(done: done, posting: posting)), focus: "close",
      buttons: [.init("close", "Close")], fields: Self.fields)
  }

  package func start() -> [Effect<Event>] { passed(form.state.facts.posting.start()) }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.escape, .control("g"), .character("q")], "close", command: "close",
        help: "Leave; asks first when the mail was neither sent nor saved", .close),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .close: return confirm == nil ? close() : []
    case .posting(let event):
      let effects = form.state.facts.posting.handle(event)
      if form.state.facts.posting.isToBeSaved { form.setFocus("save") }
      return passed(effects)
    case .paste, .returned: return []
    }
  }

  package func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil {
      guard let answer = confirm?.handle(key) else { return [] }
      confirm = nil
      return answer == "leave" ? leave() : []
    }
    guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
    switch button {
    case "send": return passed(form.state.facts.posting.sendAgain())
    case "save": return passed(form.state.facts.posting.save())
    default: return close()
    }
  }

  private mutating func close() -> [Effect<Event>] {
    let posting = form.state.facts.posting
    if posting.state == .underway {
      form.state.notice = "The mail is still being sent."
      return [.ring]
    }
    guard posting.isToBeSaved else { return leave() }
    confirm = Confirm(
      "Leave with the mail neither sent nor saved? Its link is gone then, and another has to be"
        + " made.", [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  private func leave() -> [Effect<Event>] {
    form.state.facts.posting.mail.link.wipe()
    return [.close]
  }

  private func passed(_ effects: [Effect<Posting.Event>]) -> [Effect<Event>] {
    effects.map { $0.map { .posting($0) } }
  }

  @FieldBuilder<Draft> private static func fields(
    _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    Note<Draft>("✓ " + form.facts.done, .success)
    Note<Draft>.gap
    Note<Draft>(form.facts.posting.mail.subject, .plain, indent: 3)
    Note<Draft>(
      form.facts.posting.words, form.facts.posting.isToBeSaved ? .warning : .plain, indent: 3)
    Note<Draft>.gap
    if let label = form.facts.posting.sendLabel { button("send", label) }
    if form.facts.posting.isToBeSaved { button("save", "Save as .eml") }
  }

  private static func button(_ id: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(id, label) { _ in .action(id) }
    button.isBracketed = true
    return button
  }
}
