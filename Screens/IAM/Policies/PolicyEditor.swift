import Display
import Domain

/// A policy being written: its name, where it has one yet to get, and its document, checked
/// before it is accepted.
package struct PolicyEditor: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, save, edit
    case form(FormUpdate<PolicyEditorDraft>)
    case edited(Result<String?, ExportError>)
    case saved(Result<any Sendable, ServiceError>)
  }

  /// What is written, and what becomes of it.
  struct Task: Sendable {
    let path: [String]
    let title: String
    /// What saves it: `Create policy`.
    let button: String
    var fields = PolicyEditorFields()
    /// The call without which it cannot be saved.
    let essential: any Call.Type
    /// What is read when the page comes up, and again when saving was refused.
    var reading: [FormEffect<PolicyEditorDraft>] = []
    /// What has to be agreed to before it is saved.
    var question: @Sendable (FormState<PolicyEditorDraft>) -> Confirm? = { _ in nil }
    /// Gives what is brought to the page that opened this one.
    let save: @Sendable (FormState<PolicyEditorDraft>) -> Effect<Result<any Sendable, ServiceError>>
  }

  private let task: Task
  private let initial: PolicyEditorDraft
  private var form: Form<PolicyEditorDraft>
  private var confirm: Confirm?
  private var isWaiting = false

  /// - Parameter taken: the names of policies there are already.
  init(_ task: Task, _ draft: PolicyEditorDraft = PolicyEditorDraft(), taken: [String] = []) {
    (self.task, initial) = (task, draft)
    let facts = PolicyEditorDraft.Facts(taken: Set(taken.map { $0.lowercased() }))
    form = Form(
      FormState(draft, facts: facts),
      buttons: [.init("cancel", "Cancel"), .init("save", task.button)]
    ) { form in
      Note<PolicyEditorDraft>.title(task.title)
      task.fields.all
      task.fields.more(form)
    }
  }

  package var path: [String] { task.path }
  package var isTyping: Bool { confirm == nil && form.isTyping }

  package func start() -> [Effect<Event>] { task.reading.map { $0.map { .form($0) } } }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let verb = task.button.prefix { $0 != " " }.lowercased()
    return [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("o")], "your editor", command: "edit",
        help: "Work on the document in your own editor ($VISUAL or $EDITOR)", .edit),
      Binding(
        [.control("n"), .function(10)], verb, command: verb,
        help: "\(task.button), if it is in order", .save
      ).needing(task.essential),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without saving; asks first when something was changed", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    if confirm != nil, event.isOperators { return answerConfirm(event) }
    switch event {
    case .key(let key):
      if case .pressed(let name) = form.handle(key, in: room) { return act(name) }
    case .paste(let text): _ = form.paste(text)
    case .edit: return act("edit")
    case .save: return act("save")
    case .cancel: return act("cancel")
    case .form(let update): return form.take(update).map { $0.map { .form($0) } }
    case .edited(.success(let text)): if let text { take(text) }
    case .edited(.failure(let error)): form.state.notice = error.message
    case .saved(.success(let result)): return [.close(returning: result)]
    case .saved(.failure(let error)):
      (isWaiting, form.state.notice) = (false, "\(error)")
      return start()
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }
}

// MARK: - What is done

extension PolicyEditor {
  private mutating func take(_ text: String) {
    form.state.draft.document = text
    form.state.carets["document"] = 0
    form.state.visited.insert("document")
  }

  private mutating func act(_ name: String) -> [Effect<Event>] {
    switch name {
    case "edit": return [Effect(.edit(form.state.draft.document) { .edited($0) })]
    case "save": return save()
    default: return cancel()
    }
  }

  private mutating func save() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    confirm = task.question(form.state)
    return confirm == nil ? send() : []
  }

  private mutating func send() -> [Effect<Event>] {
    isWaiting = true
    return [task.save(form.state).map { .saved($0) }]
  }

  private mutating func cancel() -> [Effect<Event>] {
    guard form.state.draft != initial else { return [.close] }
    let what = task.fields.asksName ? "creating the policy? What was typed" : "saving? The change"
    confirm = Confirm(
      "Leave without \(what) is lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  private mutating func answerConfirm(_ event: Event) -> [Effect<Event>] {
    let key: Key
    switch event {
    case .key(let pressed): key = pressed
    case .cancel: key = .escape
    default: return []
    }
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    switch answer {
    case "leave": return [.close]
    case "save": return send()
    default: return []
    }
  }
}

extension PolicyEditor.Event {
  /// Whether it is the operator's, and not the reply to something asked for earlier.
  fileprivate var isOperators: Bool {
    switch self {
    case .key, .paste, .cancel, .save, .edit: true
    case .returned, .form, .edited, .saved: false
    }
  }
}
