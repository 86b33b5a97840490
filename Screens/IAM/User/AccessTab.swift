import Display
import Domain

/// Whether a user can do something, and which statement decides.
enum AccessTab {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    Note<Draft>.title("Can \(form.facts.userName) do this?")
    action
    ActionCompletions()
    resource
    form.draft.question.context.indices.map { contextRow($0) }
    UserFields.button(.check, "Check")
    Note<Draft>.gap
    if let answer = form.facts.answer {
      AccessAnswerFields.all(answer)
      Note<Draft>.gap
    }
    UserFields.button(.chooseAction, "Choose an action")
    UserFields.button(.ownARN, "Take the user's own ARN as the resource")
    UserFields.button(.addContext, "Add context", hint: "what conditions go by: key and value")
  }

  private static var action: TextField<Draft> {
    var field = TextField<Draft>("action", "Action *", \.question.action)
    field.width = 60
    field.check = { $0.draft.question.actionProblem }
    field.completion = { KnownActions.completions(of: $0.draft.question.action).first }
    return field
  }

  private static var resource: TextField<Draft> {
    var field = TextField<Draft>("resource", "Resource *", \.question.resource)
    field.width = 200
    field.check = { $0.draft.question.resourceProblem }
    field.submit = UserVerb.check.rawValue
    return field
  }

  // MARK: - Context

  private static func id(_ row: Int) -> String { "context.\(row)" }

  private static func contextRow(_ row: Int) -> TagRow<Draft> {
    var field = TagRow<Draft>(
      id(row), key: \.question.context[row].key, value: \.question.context[row].value)
    field.noun = "context"
    field.check = { $0.draft.question.contextProblem(at: row) }
    field.remove = { form in
      form.draft.question.context.remove(at: row)
      form.carets = form.carets.filter { !$0.key.hasPrefix("context.") }
      let count = form.draft.question.context.count
      return count == 0 ? UserVerb.addContext.rawValue : id(min(row, count - 1))
    }
    return field
  }

  /// - Returns: the field to go on in.
  static func addContext(_ form: inout FormState<Draft>) -> String {
    form.draft.question.context.append(TagText())
    return id(form.draft.question.context.count - 1)
  }
}

/// What the action that is being typed may be. The first is taken by →.
private struct ActionCompletions: Field {
  typealias Draft = UserDraft
  let id = "completions"
  var isFocusable: Bool { false }

  func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let found = KnownActions.completions(of: form.draft.question.action)
    guard let first = found.first else { return }
    let more = found.dropFirst().prefix(8).joined(separator: ", ")
    canvas.write("→ \(first)\(more.isEmpty ? "" : "   or \(more)")", at: 18, 0)
  }
}
