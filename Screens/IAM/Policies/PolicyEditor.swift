import Display
import Domain

/// Create policy: a name, a description and a document, checked before it is accepted.
package struct CreatePolicy: Screen {
  /// What it brings to the page that opened it.
  struct Created: Sendable {
    let policyName: String
    let purpose: String
  }

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case cancel, create, edit
    case edited(Result<String?, ExportError>)
    case created(Result<IAM.CreatePolicy.Output, ServiceError>)
  }

  struct Draft: FormDraft {
    var name = ""
    var description = ""
    var document = Self.template

    /// The names of policies there are already.
    struct Facts: Sendable { var taken: Set<String> }

    static let template = """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": [],
            "Resource": "*"
          }
        ]
      }
      """
  }

  private let purpose: String
  private var form: Form<Draft>
  private var confirm: Confirm?
  private var isWaiting = false

  package init(taken: [String], purpose: String) {
    self.purpose = purpose
    let facts = Draft.Facts(taken: Set(taken.map { $0.lowercased() }))
    form = Form(
      FormState(Draft(), facts: facts),
      buttons: [.init("cancel", "Cancel"), .init("create", "Create policy")],
      fields: Self.fields)
  }

  package var path: [String] { ["IAM", "Policies", "Create policy"] }
  package var isTyping: Bool { confirm == nil && form.isTyping }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab)),
      Binding(
        [.control("o")], "your editor", command: "edit",
        help: "Work on the document in your own editor ($VISUAL or $EDITOR)", .edit),
      Binding(
        [.control("n"), .function(10)], "create", command: "create",
        help: "Create the policy, if it is in order", .create),
      Binding(
        [.escape, .control("g"), .function(9)], "cancel", command: "cancel",
        help: "Leave without creating a policy", .cancel),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    if confirm != nil, event.isOperators { return answerConfirm(event) }
    switch event {
    case .key(let key):
      if case .pressed(let name) = form.handle(key, in: room) { return act(name) }
    case .paste(let text): _ = form.paste(text)
    case .edit: return act("edit")
    case .create: return act("create")
    case .cancel: return act("cancel")
    case .edited(.success(let text)): if let text { take(text) }
    case .edited(.failure(let error)): form.state.notice = error.message
    case .created(.success(let output)):
      let name = output.policy.policyName ?? form.state.draft.name
      return [.close(returning: Created(policyName: name, purpose: purpose))]
    case .created(.failure(let error)):
      (isWaiting, form.state.notice) = (false, "\(error)")
    case .returned: break
    }
    return []
  }

  package func draw(on canvas: inout Canvas) {
    form.draw(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private mutating func take(_ text: String) {
    form.state.draft.document = text
    form.state.carets["document"] = 0
    form.state.visited.insert("document")
  }

  private mutating func act(_ name: String) -> [Effect<Event>] {
    switch name {
    case "edit": return [Effect(.edit(form.state.draft.document) { .edited($0) })]
    case "create": return create()
    default: return cancel()
    }
  }

  private mutating func create() -> [Effect<Event>] {
    guard !isWaiting, form.isInOrder() else { return [.ring] }
    isWaiting = true
    let draft = form.state.draft
    let call = IAM.CreatePolicy(
      policyName: draft.name, policyDocument: draft.document,
      description: draft.description.isEmpty ? nil : draft.description)
    return [.call(call) { .created($0) }]
  }

  private mutating func cancel() -> [Effect<Event>] {
    guard form.state.draft != Draft() else { return [.close] }
    confirm = Confirm(
      "Leave without creating the policy? What was typed is lost.",
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
    return answer == "leave" ? [.close] : []
  }

  private static let fields: Form<Draft>.Fields = { form in
    let name: TextField<Draft> = {
      var field = TextField<Draft>("name", "Name *", \.name)
      field.check = nameProblem
      return field
    }()
    let document: TextArea<Draft> = {
      var area = TextArea<Draft>("document", "Document *", \.document)
      area.check = documentProblem
      area.rows = 8
      return area
    }()
    return [
      Note<Draft>.title("Create policy"),
      name, TextField<Draft>("description", "Description", \.description), document,
      PolicySize(),
    ]
  }

  @Sendable private static func nameProblem(_ form: FormState<Draft>) -> String? {
    do throws(Problem) { _ = try IAM.PolicyName(form.draft.name) } catch { return error.sentence }
    return form.facts.taken.contains(form.draft.name.lowercased())
      ? "There is a policy of this name already." : nil
  }

  @Sendable private static func documentProblem(_ form: FormState<Draft>) -> String? {
    do throws(Problem) {
      let document = try PolicyDocument(form.draft.document)
      let most = IAM.Quota.policySize.standard
      return document.size > most
        ? "The document has \(document.size) characters; a policy can have \(most)." : nil
    } catch {
      let place = error.position.map { "line \($0.line), column \($0.column): " } ?? ""
      return place + error.sentence
    }
  }
}

extension CreatePolicy.Event {
  /// Whether it is the operator's, and not the reply to something asked for earlier.
  fileprivate var isOperators: Bool {
    switch self {
    case .key, .paste, .cancel, .create, .edit: true
    case .returned, .edited, .created: false
    }
  }
}

/// How much of the size a policy may have is used.
private struct PolicySize: Field {
  typealias Draft = CreatePolicy.Draft
  let id = "size"
  var isFocusable: Bool { false }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let size = form.draft.document.unicodeScalars.count { !$0.properties.isWhitespace }
    canvas.write(
      "\(size) of \(IAM.Quota.policySize.standard) characters, blanks not counted", at: 3, 0, .quiet
    )
  }
}
