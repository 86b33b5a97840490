import Display
import Domain

/// Another name for something, which stays what it is.
package struct RenamePage: Screen {
  /// What it brings to the page that opened it.
  struct Renamed: Sendable { let name: String }

  /// What is named, and how.
  struct Task: Sendable {
    let path: [String]
    let title: String
    /// Before the name: `Group name *`.
    let label: String
    /// What stays as it is, and what does not follow.
    let note: String
    /// What gives it the name: `Yes, Edit`.
    let button: String
    let command: String
    /// What is wrong with a name, in a sentence.
    let check: @Sendable (String) -> String?
    let rename: @Sendable (String) -> Effect<Result<Nothing, ServiceError>>
  }

  struct Draft: FormDraft {
    var name: String
    struct Facts: Sendable {
      /// What it is called now.
      let before: String
      var error: ServiceError?
    }
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, rename
    case renamed(Result<Nothing, ServiceError>)
  }

  private let task: Task
  private var form: Form<Draft>
  private var isWaiting = false

  init(_ name: String, _ task: Task) {
    self.task = task
    form = Form(
      FormState(Draft(name: name), facts: Draft.Facts(before: name)),
      buttons: [.init("cancel", "Cancel"), .init("rename", task.button)]
    ) { form in
      Note<Draft>.title(task.title)
      Self.field(task)
      if let error = form.facts.error { Note<Draft>("✗ \(error)", .problem, indent: 3) }
      Note<Draft>.gap
      Note<Draft>(task.note)
    }
  }

  private static func field(_ task: Task) -> TextField<Draft> {
    var field = TextField<Draft>("name", task.label, \.name)
    field.width = 65
    field.submit = "rename"
    field.check = { form in
      if let problem = task.check(form.draft.name) { return problem }
      return form.draft.name == form.facts.before && form.visited.contains("name")
        ? "This is its name already." : nil
    }
    return field
  }

  package var path: [String] { task.path }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    form.fieldBindings { .key($0) } + [
      .nextField(.key(.tab)),
      Binding(
        [.control("n"), .function(10)], task.command.replacing("-", with: " "),
        command: task.command, help: "Give it this name", .rename),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave the name as it is", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard case .pressed(let button) = form.handle(key, in: room) else { return [] }
      return button == "rename" ? rename() : cancel()
    case .paste(let text): _ = form.paste(text)
    case .rename: return rename()
    case .cancel: return cancel()
    case .renamed(.success): return [.close(returning: Renamed(name: form.state.draft.name))]
    case .renamed(.failure(let error)): (isWaiting, form.state.facts.error) = (false, error)
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private func cancel() -> [Effect<Event>] { isWaiting ? [.ring] : [.close] }

  private mutating func rename() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    (isWaiting, form.state.facts.error) = (true, nil)
    return [task.rename(form.state.draft.name).map { .renamed($0) }]
  }
}
