import Display
import Domain

/// A line of text that is not shown as it is typed, unless the operator asks for it.
package struct SecretField<Draft: FormDraft>: Field {
  package let id: String
  let label: String
  let secret: Lens<Draft, Secret>
  var labelWidth = 14
  var isShown: @Sendable (FormState<Draft>) -> Bool = { _ in false }
  /// What Enter does here, by name, instead of going on to the next field.
  var submit: String?
  /// Every rule it does not meet, each in a sentence.
  var unmet: @Sendable (FormState<Draft>) -> [String] = { _ in [] }

  package init(_ id: String, _ label: String, _ secret: Lens<Draft, Secret>) {
    (self.id, self.label, self.secret) = (id, label, secret)
  }

  package func isTyping(in form: FormState<Draft>) -> Bool { true }
  package func subject(in form: FormState<Draft>) -> String { label.withoutAsterisk }
  package func problem(in form: FormState<Draft>) -> String? { unmet(form).first }

  private func shownRules(in form: FormState<Draft>) -> [String] {
    let isUntouched = form.draft[keyPath: secret].isLost && !form.visited.contains(id)
    return isUntouched ? [] : unmet(form)
  }

  package func height(in form: FormState<Draft>, width: Int) -> Int {
    1 + ruleLines(in: form, width: width).count
  }

  private func ruleLines(in form: FormState<Draft>, width: Int) -> [String] {
    shownRules(in: form).flatMap { ("✗ " + $0).wrapped(to: max(1, width - labelWidth - 5)) }
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    if key == .enter, let submit {
      guard unmet(form).isEmpty else {
        form.visited.insert(id)
        return .handled
      }
      return .action(submit)
    }
    var line = self.line(in: form)
    guard line.handle(key) else { return .ignored }
    take(line, &form)
    return .handled
  }

  package func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    var line = self.line(in: form)
    line.insert(text.filter { !$0.isNewline })
    take(line, &form)
    return .handled
  }

  private func line(in form: FormState<Draft>) -> TextLine {
    TextLine(form.draft[keyPath: secret].revealed, caret: form.carets[id])
  }

  private func take(_ line: TextLine, _ form: inout FormState<Draft>) {
    form.carets[id] = line.caret
    form.draft[keyPath: secret] = Secret(line.text)
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let line = line(in: form)
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(label, at: 3, 0, isFocused ? .focused : .plain)
    let start = 4 + labelWidth
    let stars = TextLine(String(repeating: "*", count: line.text.count), caret: line.caret)
    (isShown(form) ? line : stars).draw(
      on: &canvas, at: start, width: canvas.columns - start - 1, isFocused: isFocused,
      isSecret: isShown(form))
    for (row, line) in ruleLines(in: form, width: canvas.columns).enumerated() {
      canvas.write(line, at: start, row + 1, .problem)
    }
  }
}
