import Display
import Domain

/// A person, and how far they were created. Enter opens what was done, action by action.
struct PersonLine: Field {
  let part: Int
  var id: String { "part.\(part)" }

  func bindings(in form: FormState<ResultsDraft>) -> [FieldBinding] {
    [FieldBinding(.enter, "actions", command: "actions", help: "List what was done, or not")]
  }

  func handle(
    _ key: Key, _ form: inout FormState<ResultsDraft>, in room: Size
  ) -> FieldAnswer<ResultsDraft> {
    guard key == .enter || key == .character("o") || key == .space else { return .ignored }
    form.facts.opened.formSymmetricDifference([part])
    return .handled
  }

  func draw(_ form: FormState<ResultsDraft>, isFocused: Bool, on canvas: inout Canvas) {
    let run = form.facts.run
    let mark = StatusMark(run.status(of: part))
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(mark.text, at: 3, 0)
    let end = canvas.write(run.plan.parts[part].person, at: 5, 0, isFocused ? .focused : .title)
    if isFocused { canvas.cursor = Position(column: 5, row: 0) }
    let done = run.outcomes[part].count { if case .done = $0 { true } else { false } }
    let text = "\(mark.words) · \(done) of \(run.outcomes[part].count) actions"
    canvas.write(text, at: max(end + 2, canvas.columns - text.columns - 2), 0, .quiet)
  }
}

/// One action and how it ended, in the words of AWS's console.
struct ActionLine: Field {
  let part: Int
  let step: Int
  var id: String { "action.\(part).\(step)" }
  var isFocusable: Bool { false }

  private func text(in form: FormState<ResultsDraft>) -> (text: String, style: Style) {
    let call = form.facts.run.plan.parts[part].steps[step].call
    switch form.facts.run.outcomes[part][step] {
    case .done: return ("✓ " + form.facts.format.summary(of: call), .plain)
    case .failed(let error): return ("✗ \(call.name): \(error)", .problem)
    case .undoFailed(_, let error): return ("✗ not undone, \(call.name): \(error)", .problem)
    case .leftOut(let need):
      let needed = form.facts.run.plan.parts[part].steps[need].call.name
      return ("– \(call.name) left out: it needs \(needed)", .quiet)
    case .undone: return ("○ undone: \(call.name)", .quiet)
    case .waiting, .underway, .undoing: return ("· not begun: \(call.name)", .quiet)
    }
  }

  func height(in form: FormState<ResultsDraft>, width: Int) -> Int {
    text(in: form).text.wrapped(to: max(10, width - 7)).count
  }

  func draw(_ form: FormState<ResultsDraft>, isFocused: Bool, on canvas: inout Canvas) {
    let (text, style) = text(in: form)
    for (row, line) in text.wrapped(to: max(10, canvas.columns - 7)).enumerated() {
      canvas.write(line, at: row == 0 ? 5 : 7, row, style)
    }
  }
}
