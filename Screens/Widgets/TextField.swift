import Display
import Domain

/// A label and a line of text; what is wrong with it stands beside it, or below where there is
/// no room.
package struct TextField<Draft: FormDraft>: Field {
  package let id: String
  let label: String
  let text: Lens<Draft, String>
  var labelWidth = 14
  /// The columns the text takes before it scrolls.
  var width = 40
  /// A remark in the place of the problem, while there is none.
  var hint: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  /// What to ask after each change.
  var changed: @Sendable (FormState<Draft>) -> [FormEffect<Draft>] = { _ in [] }
  /// What the text may be when it is whole; a key that goes right at its end takes it.
  var completion: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  /// Takes pasted lines beyond the first; gives the field to go on in.
  var takeLines: (@Sendable ([String], inout FormState<Draft>) -> String?)?
  /// What Enter does here, by name, instead of going on to the next field.
  var submit: String?
  /// Removes the row the field is in; gives the field to go on in.
  var remove: (@Sendable (inout FormState<Draft>) -> String?)?

  package init(_ id: String, _ label: String, _ text: Lens<Draft, String>) {
    (self.id, self.label, self.text) = (id, label, text)
  }

  package func isTyping(in form: FormState<Draft>) -> Bool { true }

  package func subject(in form: FormState<Draft>) -> String {
    let (name, value) = (label.withoutAsterisk, form.draft[keyPath: text])
    return value.isEmpty ? name : "\(name) \"\(value)\""
  }

  package func problem(in form: FormState<Draft>) -> String? { check(form) }

  /// An empty field is not wrong before it was visited.
  private func shownProblem(in form: FormState<Draft>) -> String? {
    let isUntouched = form.draft[keyPath: text].isEmpty && !form.visited.contains(id)
    return isUntouched ? nil : check(form)
  }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    let removing = FieldBinding(
      .control("r"), "remove", command: "remove", help: "Remove the row with the focus")
    let completing = FieldBinding(
      .right, "complete", command: "complete", help: "Take what is offered, at the end of the text")
    return (remove == nil ? [] : [removing]) + (completion(form) == nil ? [] : [completing])
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    if key == .control("r"), let remove, let next = remove(&form) { return .focus(next) }
    if key == .enter, let submit {
      guard check(form) == nil else {
        form.visited.insert(id)
        return .handled
      }
      return .action(submit)
    }
    var line = self.line(in: form)
    if Self.completing.contains(key), line.caret == line.text.count, let whole = completion(form) {
      return take(TextLine(whole), &form)
    }
    guard line.handle(key) else { return .ignored }
    return take(line, &form)
  }

  private static var completing: [Key] { [.right, .end, .control("f"), .control("e")] }

  package func paste(_ pasted: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    let lines = pasted.split(whereSeparator: \.isNewline).map {
      String($0.drop { $0.isWhitespace })
    }
    if lines.count > 1, let takeLines, let next = takeLines(lines, &form) {
      return .effects(changed(form), focus: next)
    }
    var line = self.line(in: form)
    line.insert(lines.joined(separator: " "))
    return take(line, &form)
  }

  private func line(in form: FormState<Draft>) -> TextLine {
    TextLine(form.draft[keyPath: text], caret: form.carets[id])
  }

  private func take(_ line: TextLine, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    form.carets[id] = line.caret
    guard form.draft[keyPath: text] != line.text else { return .handled }
    form.draft[keyPath: text] = line.text
    let effects = changed(form)
    return effects.isEmpty ? .handled : .effects(effects)
  }

  package func height(in form: FormState<Draft>, width: Int) -> Int {
    guard let problem = shownProblem(in: form) else { return 1 }
    return fitsBeside(problem, in: form, width: width)
      ? 1 : 1 + ("✗ " + problem).wrapped(to: max(1, width - 5)).count
  }

  private var start: Int { 4 + labelWidth }

  private func shownWidth(_ canvasWidth: Int) -> Int { max(8, min(width, canvasWidth - start - 1)) }

  private func fitsBeside(_ problem: String, in form: FormState<Draft>, width: Int) -> Bool {
    start + max(20, SafeText(form.draft[keyPath: text]).text.columns + 2) + 3 + problem.columns
      < width
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let line = line(in: form)
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(label, at: 3, 0, isFocused ? .focused : .plain)
    let end = line.draw(
      on: &canvas, at: start, width: shownWidth(canvas.columns), isFocused: isFocused)
    drawRemark(form, after: end, on: &canvas)
  }

  private func drawRemark(_ form: FormState<Draft>, after end: Int, on canvas: inout Canvas) {
    guard let problem = shownProblem(in: form) else {
      if let hint = hint(form) {
        canvas.write(hint, at: max(end + 2, start + 22), 0, .quiet)
      }
      return
    }
    if canvas.rows == 1 {
      canvas.write("✗ " + problem, at: max(end + 2, start + 20), 0, .problem)
      return
    }
    let lines = ("✗ " + problem).wrapped(to: max(1, canvas.columns - 5))
    for (row, text) in lines.enumerated() { canvas.write(text, at: 5, row + 1, .problem) }
  }
}

extension String {
  /// A label without the mark of what has to be filled in.
  var withoutAsterisk: String { hasSuffix(" *") ? String(dropLast(2)) : self }
}
