import Display
import Domain

/// A key and a value on one line. Tab goes from the key to the value, then on.
package struct TagRow<Draft: FormDraft>: Field {
  package let id: String
  let key: Lens<Draft, String>
  let value: Lens<Draft, String>
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  /// What one row is.
  var noun = "tag"
  /// Removes the row; gives the field to go on in.
  var remove: @Sendable (inout FormState<Draft>) -> String? = { _ in nil }
  /// Takes pasted lines of `key=value`; gives the field to go on in.
  var takeLines: @Sendable ([String], inout FormState<Draft>) -> String? = { _, _ in nil }

  package init(_ id: String, key: Lens<Draft, String>, value: Lens<Draft, String>) {
    (self.id, self.key, self.value) = (id, key, value)
  }

  /// The column where values begin.
  static func middle(_ columns: Int) -> Int { max(16, min(40, columns / 2 - 4)) }

  private var sideID: String { id + ".side" }

  private func isInValue(_ form: FormState<Draft>) -> Bool { form.carets[sideID] == 1 }

  private func lens(_ form: FormState<Draft>) -> Lens<Draft, String> {
    isInValue(form) ? value : key
  }

  private func caretID(_ form: FormState<Draft>) -> String {
    id + (isInValue(form) ? ".value" : ".key")
  }

  package func isTyping(in form: FormState<Draft>) -> Bool { true }
  package func subject(in form: FormState<Draft>) -> String {
    "Tag \"\(form.draft[keyPath: key])\""
  }
  package func problem(in form: FormState<Draft>) -> String? { check(form) }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [
      FieldBinding(
        .control("r"), "remove \(noun)", command: "remove",
        help: "Remove the \(noun) with the focus")
    ]
  }

  package func handle(
    _ pressed: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    switch pressed {
    case .control("r"): return remove(&form).map { .focus($0) } ?? .handled
    case .tab, .enter:
      guard !isInValue(form) else { return leave(&form) }
      form.carets[sideID] = 1
      return .handled
    case .backTab where isInValue(form):
      form.carets[sideID] = 0
      return .handled
    case .up, .down:
      return leave(&form)
    default: return edit(&form) { $0.handle(pressed) }
    }
  }

  package func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if lines.count > 1 || (!isInValue(form) && text.contains("=")),
      let next = takeLines(lines, &form)
    {
      return .focus(next)
    }
    return edit(&form) { line in
      line.insert(lines.joined(separator: " "))
      return true
    }
  }

  private func leave(_ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    form.carets[sideID] = nil
    return .ignored
  }

  private func edit(
    _ form: inout FormState<Draft>, _ change: (inout TextLine) -> Bool
  ) -> FieldAnswer<Draft> {
    var line = TextLine(form.draft[keyPath: lens(form)], caret: form.carets[caretID(form)])
    guard change(&line) else { return .ignored }
    form.carets[caretID(form)] = line.caret
    form.draft[keyPath: lens(form)] = line.text
    form.visited.insert(id)
    return .handled
  }

  private func shownProblem(in form: FormState<Draft>) -> String? {
    form.visited.contains(id) ? check(form) : nil
  }

  package func height(in form: FormState<Draft>, width: Int) -> Int {
    shownProblem(in: form) == nil ? 1 : 2
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let middle = Self.middle(canvas.columns)
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    let isInValue = isInValue(form)
    TextLine(form.draft[keyPath: key], caret: form.carets[id + ".key"]).draw(
      on: &canvas, at: 3, width: middle - 5, isFocused: isFocused && !isInValue)
    TextLine(form.draft[keyPath: value], caret: form.carets[id + ".value"]).draw(
      on: &canvas, at: middle, width: canvas.columns - middle - 2,
      isFocused: isFocused && isInValue)
    if let problem = shownProblem(in: form) { canvas.write("✗ " + problem, at: 5, 1, .problem) }
  }
}
