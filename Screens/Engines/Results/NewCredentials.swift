import Display
import Domain

/// Credentials that were made just now, which can be had here and never again.
package struct NewCredentials: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case close, save
    case saved(Result<String, ExportError>)
    case copied(String, Result<String, ExportError>)
  }

  struct Draft: CredentialsDraft {
    var path: String

    struct Facts: CredentialsFacts {
      let credentials: [Credential]
      let file: CredentialsFile?
      var revealed: Set<String> = []
      var seen: Set<String> = []
      var isSaving = false
      var savedTo: String?

      var credentialKeys: [String] { credentials.indices.map(String.init) }
      func credential(_ key: String) -> Credential? {
        Int(key).flatMap { credentials.indices.contains($0) ? credentials[$0] : nil }
      }
    }
  }

  package let path: [String]
  private var form: Form<Draft>
  private var confirm: Confirm?

  /// - Parameters:
  ///   - done: what has been made, in a sentence.
  ///   - file: what all of it can be saved to.
  package init(
    path: [String], done: String, _ credentials: [Credential], file: CredentialsFile? = nil
  ) {
    self.path = path
    let facts = Draft.Facts(credentials: credentials, file: file)
    form = Form(
      FormState(Draft(path: file?.name ?? ""), facts: facts), buttons: [.init("close", "Close")]
    ) { form in
      Note<Draft>("✓ " + done, .success)
      Note<Draft>("This is the only time that the secret can be shown or saved.")
      Note<Draft>.gap
      form.facts.credentialKeys.map { CredentialLine<Draft>(key: $0) }
      CredentialsFileFields<Draft>.all(form)
    }
  }

  package var isTyping: Bool { confirm == nil && form.isTyping }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let saving =
      form.state.facts.file == nil
      ? []
      : [
        Binding<Event>(
          [.character("w")], "save .csv", command: "save", help: "Save all of it to a file", .save)
      ]
    return form.fieldBindings { .key($0) } + saving + [
      .nextField(.key(.tab)),
      Binding(
        [.escape, .control("g"), .character("q")], "close", command: "close",
        help: "Leave; asks first when a secret was neither shown nor saved", .close),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): if confirm == nil { _ = form.paste(text) }
    case .close: return confirm == nil ? close() : []
    case .save: if confirm == nil { form.askForPath() }
    case .saved(let result): form.saved(result)
    case .copied(let key, let result): form.copied(key, result)
    case .returned: break
    }
    return []
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
    guard case .pressed(let name) = form.handle(key, in: room) else { return [] }
    switch name {
    case "csv": form.askForPath()
    case "save": return form.save { .saved($0) }
    case "close": return close()
    default:
      let key = String(name.dropFirst("copy.".count))
      return form.copy(key) { .copied(key, $0) }
    }
    return []
  }

  private mutating func close() -> [Effect<Event>] {
    guard !form.state.facts.isSaving else {
      form.state.facts.isSaving = false
      return []
    }
    let unseen = form.state.facts.unseenSecrets
    guard unseen > 0 else { return leave() }
    confirm = .leaving(unseen: unseen)
    return []
  }

  private func leave() -> [Effect<Event>] {
    form.state.facts.wipe()
    return [.close]
  }
}
