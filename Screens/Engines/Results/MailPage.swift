import Display
import Domain

/// A mail to one person, to be changed, and then sent, saved, or opened by the operator's own
/// mail program.
package struct MailPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case close
    case sent(Result<String, ExportError>)
    case edited(Result<String?, ExportError>)
  }

  /// What became of the mail, for the page that opened this one.
  struct Outcome: Sendable {
    let part: Int
    let text: String
  }

  struct Draft: FormDraft {
    var to, subject, body, file: String
    struct Facts: Sendable {
      var routes: [MailRoute]
    }
    var mail: MailDraft { MailDraft(to: to, subject: subject, body: body) }
  }

  private let part: Int
  private var form: Form<Draft>
  private var outcome: String?

  init(_ mail: MailDraft, to person: String, part: Int, routes: [MailRoute]) {
    self.part = part
    let draft = Draft(
      to: mail.to, subject: mail.subject, body: mail.body, file: "sign-in-\(person).eml")
    form = Form(
      FormState(draft, facts: Draft.Facts(routes: routes)),
      buttons: [.init("close", "Done")], fields: Self.fields)
  }

  package var path: [String] { ["Send email"] }
  package var isTyping: Bool { form.isTyping }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.escape, .control("g")], "done", command: "done", help: "Go back to the results", .close),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      if case .pressed(let name) = form.handle(key, in: room) { return act(name) }
    case .paste(let text): _ = form.paste(text)
    case .close: return close()
    case .sent(.success(let what)): (outcome, form.state.notice) = (what, what)
    case .sent(.failure(let error)): form.state.notice = error.message
    case .edited(.success(let text)): if let text { form.state.draft.body = text }
    case .edited(.failure(let error)): form.state.notice = error.message
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) { form.draw(on: &canvas) }

  private func close() -> [Effect<Event>] {
    guard let outcome else { return [.close] }
    return [.close(returning: Outcome(part: part, text: outcome))]
  }

  private func act(_ name: String) -> [Effect<Event>] {
    let draft = form.state.draft
    switch name {
    case "send":
      guard let route = form.state.facts.sending else { return [] }
      return [Effect(.send(.draft(draft.mail), by: route) { .sent($0) })]
    case "save":
      return [Effect(.send(.draft(draft.mail), by: .file(path: draft.file)) { .sent($0) })]
    case "edit": return [Effect(.edit(draft.body) { .edited($0) })]
    default: return close()
    }
  }

  private static let fields: Form<Draft>.Fields = { form in
    var fields: [any Field<Draft>] = [
      Note<Draft>("The password is not in this mail: give it to the user another way."),
      line("to", "To", \.to), line("subject", "Subject", \.subject),
      TextArea<Draft>("body", "Text", \.body),
      button("edit", "Edit in your editor"),
    ]
    if let route = form.facts.sending {
      fields.append(button("send", "Send with \(route.name)"))
    } else {
      let note = "There is no sendmail here, and no USHER_SMTP: save the mail or open it."
      fields.append(Note<Draft>(note, indent: 3))
    }
    fields.append(line("file", "File", \.file))
    fields.append(button("save", "Save as .eml"))
    fields.append(MailLink())
    return fields
  }

  private static func line(
    _ id: String, _ label: String, _ text: Lens<Draft, String>
  ) -> TextField<Draft> {
    var field = TextField<Draft>(id, label, text)
    field.width = 200
    return field
  }

  private static func button(_ id: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(id, label) { _ in .action(id) }
    button.isBracketed = true
    return button
  }
}

extension MailPage.Draft.Facts {
  fileprivate var sending: MailRoute? { routes.first(where: \.sends) }
}

/// The mail as a link, for terminals that open links.
private struct MailLink: Field {
  let id = "link"
  var isFocusable: Bool { false }

  func draw(_ form: FormState<MailPage.Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(
      "Open in your mail program (a link, where your terminal follows links)",
      opening: form.draft.mail.link, at: 3, 0)
  }
}
