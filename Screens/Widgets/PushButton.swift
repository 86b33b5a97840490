import Display
import Domain

/// A line that does something when Enter or Space is pressed on it.
package struct PushButton<Draft: FormDraft>: Field {
  package let id: String
  let label: String
  var hint: @Sendable (FormState<Draft>) -> String = { _ in "" }
  /// Whether it stands in brackets, as what leaves the page does.
  var isBracketed = false
  var indent = 3
  let press: @Sendable (inout FormState<Draft>) -> FieldAnswer<Draft>

  package init(
    _ id: String, _ label: String,
    press: @escaping @Sendable (inout FormState<Draft>) -> FieldAnswer<Draft>
  ) {
    (self.id, self.label, self.press) = (id, label, press)
  }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.enter, "do it", help: "\(label)")]
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    guard key == .enter || key == .space else { return .ignored }
    return press(&form)
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    let shown = isBracketed ? "[ \(label) ]" : label
    let end = canvas.write(shown, at: indent, 0, isFocused ? .focused : .plain)
    if isFocused { canvas.cursor = Position(column: isBracketed ? indent + 2 : indent, row: 0) }
    let hint = hint(form)
    canvas.write(hint, at: max(end + 2, canvas.columns - hint.columns - 1), 0, .quiet)
  }
}
