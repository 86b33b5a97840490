import Display
import Domain

/// Several lines of text to edit.
package struct TextArea<Draft: FormDraft>: Field {
  package let id: String
  let label: String
  let text: Lens<Draft, String>
  var rows = 6
  /// What is wrong with the text, and where: line and column, counted from 1.
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }

  package init(_ id: String, _ label: String, _ text: Lens<Draft, String>) {
    (self.id, self.label, self.text) = (id, label, text)
  }

  package func isTyping(in form: FormState<Draft>) -> Bool { true }
  package func problem(in form: FormState<Draft>) -> String? { check(form) }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.tab, "leave text", help: "Leave the text; Enter begins a new line in it")]
  }

  private func page(in form: FormState<Draft>) -> TextPages {
    TextPages(form.draft[keyPath: text], caret: form.carets[id])
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    var page = page(in: form)
    guard page.handle(key, height: max(1, room.rows - 2)) else { return .ignored }
    take(page, &form)
    return .handled
  }

  package func paste(_ pasted: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    var page = page(in: form)
    page.insert(pasted)
    take(page, &form)
    return .handled
  }

  private func take(_ page: TextPages, _ form: inout FormState<Draft>) {
    form.carets[id] = page.caret
    let joined = page.text
    guard joined != form.draft[keyPath: text] else { return }
    form.draft[keyPath: text] = joined
    form.visited.insert(id)
  }

  package func height(in form: FormState<Draft>, width: Int) -> Int { rows + 2 }
  package func growth(in form: FormState<Draft>, width: Int) -> Int {
    max(0, page(in: form).lines.count - rows)
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let page = page(in: form)
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(label, at: 3, 0, isFocused ? .focused : .plain)
    let height = max(1, canvas.rows - 2)
    let top = max(0, min(page.line - height / 2, page.lines.count - height))
    let skipped = isFocused ? page.skipped(toFit: canvas.columns - 7) : 0
    for (row, line) in page.lines.dropFirst(top).prefix(height).enumerated() {
      canvas.write("│", at: 3, row + 1, .quiet)
      canvas.write(SafeText(line).text.dropped(columns: skipped), at: 5, row + 1, .field)
    }
    if isFocused {
      canvas.cursor = Position(column: 5 + page.caretColumn - skipped, row: page.line - top + 1)
    }
    if form.visited.contains(id), let problem = check(form) {
      canvas.write("✗ " + problem, at: 3, canvas.rows - 1, .problem)
    } else if page.lines.count > height {
      canvas.write("line \(page.line + 1) of \(page.lines.count)", at: 3, canvas.rows - 1, .quiet)
    }
  }
}
