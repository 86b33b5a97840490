import Display
import Domain

/// A box to tick.
package struct Toggle<Draft: FormDraft>: Field {
  package let id: String
  let label: String
  let isOn: Lens<Draft, Bool>
  var hint = ""
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  var changed: @Sendable (FormState<Draft>) -> [FormEffect<Draft>] = { _ in [] }

  package init(_ id: String, _ label: String, _ isOn: Lens<Draft, Bool>, hint: String = "") {
    (self.id, self.label, self.isOn, self.hint) = (id, label, isOn, hint)
  }

  package func subject(in form: FormState<Draft>) -> String { label }
  package func problem(in form: FormState<Draft>) -> String? { check(form) }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.space, "choose", help: "Tick or untick")]
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    guard key == .space || key == .character("x") else { return .ignored }
    form.draft[keyPath: isOn].toggle()
    form.visited.insert(id)
    let effects = changed(form)
    return effects.isEmpty ? .handled : .effects(effects)
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    let box = form.draft[keyPath: isOn] ? "[x] " : "[ ] "
    let end = canvas.write(box + label, at: 3, 0, isFocused ? .focused : .plain)
    if isFocused { canvas.cursor = Position(column: 4, row: 0) }
    if let problem = check(form), form.visited.contains(id) {
      canvas.write("✗ " + problem, at: end + 2, 0, .problem)
    } else {
      canvas.write(hint, at: max(38, end + 2), 0, .quiet)
    }
  }
}
