import Display
import Domain

/// One of a few on a single line: Space goes on to the next.
package struct Cycle<Draft: FormDraft, Value: Hashable & Sendable>: Field {
  package let id: String
  let label: String
  let value: Lens<Draft, Value>
  let options: [(value: Value, label: String)]
  var labelWidth = 14

  package init(
    _ id: String, _ label: String, _ value: Lens<Draft, Value>,
    _ options: [(value: Value, label: String)]
  ) {
    (self.id, self.label, self.value, self.options) = (id, label, value, options)
  }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.space, "next choice", help: "Choose the next one; ← → choose, too")]
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    let step: Int
    switch key {
    case .space, .right: step = 1
    case .left: step = options.count - 1
    default: return .ignored
    }
    let now = options.firstIndex { $0.value == form.draft[keyPath: value] } ?? 0
    form.draft[keyPath: value] = options[(now + step) % options.count].value
    form.visited.insert(id)
    return .handled
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    canvas.write(label, at: 3, 0, isFocused ? .focused : .plain, width: labelWidth)
    let chosen = options.first { $0.value == form.draft[keyPath: value] }?.label ?? ""
    let start = 4 + labelWidth
    canvas.write("< \(chosen) >", at: start, 0, isFocused ? .focused : .plain)
    if isFocused { canvas.cursor = Position(column: start + 2, row: 0) }
  }
}
