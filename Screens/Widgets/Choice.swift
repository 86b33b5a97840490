import Display
import Domain

/// One of a few, each on a line of its own.
package struct Choice<Draft: FormDraft, Value: Hashable & Sendable>: Field {
  package struct Option: Sendable {
    var value: Value
    var label: String
    var hint: String
    package init(_ value: Value, _ label: String, hint: String = "") {
      (self.value, self.label, self.hint) = (value, label, hint)
    }
  }

  package let id: String
  /// Before the first option; empty for none.
  let label: String
  let value: Lens<Draft, Value>
  let options: [Option]
  /// So that it stands in line with the fields around it.
  var leastLabelWidth = 0
  var changed: @Sendable (FormState<Draft>) -> [FormEffect<Draft>] = { _ in [] }

  package init(
    _ id: String, label: String = "", _ value: Lens<Draft, Value>, _ options: [Option]
  ) {
    (self.id, self.label, self.value, self.options) = (id, label, value, options)
  }

  package func height(in form: FormState<Draft>, width: Int) -> Int {
    options.reduce(0) { $0 + lines(of: $1, width: width).count }
  }

  private var start: Int { label.isEmpty ? 3 : 4 + labelWidth }
  private var labelWidth: Int { max(leastLabelWidth, label.columns) }

  private func lines(of option: Option, width: Int) -> [String] {
    option.label.wrapped(to: max(10, width - start - 5))
  }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    [FieldBinding(.space, "next choice", help: "Choose the next one; ← → choose, too")]
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    let now = options.firstIndex { $0.value == form.draft[keyPath: value] } ?? 0
    switch key {
    case .space, .right: return choose((now + 1) % options.count, &form)
    case .left: return choose((now + options.count - 1) % options.count, &form)
    case .down where now + 1 < options.count: return choose(now + 1, &form)
    case .up where now > 0: return choose(now - 1, &form)
    default: return .ignored
    }
  }

  private func choose(_ index: Int, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    form.draft[keyPath: value] = options[index].value
    let effects = changed(form)
    return effects.isEmpty ? .handled : .effects(effects)
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(label, at: 3, 0, isFocused ? .focused : .plain)
    var row = 0
    for option in options {
      let lines = lines(of: option, width: canvas.columns)
      defer { row += lines.count }
      let isChosen = option.value == form.draft[keyPath: value]
      if isFocused, isChosen {
        canvas.write("▸", at: 1, row)
        canvas.cursor = Position(column: start + 1, row: row)
      }
      let style: Style = isFocused && isChosen ? .focused : .plain
      let end = canvas.write(
        (isChosen ? "(•) " : "( ) ") + (lines.first ?? ""), at: start, row, style)
      for (number, line) in lines.enumerated().dropFirst() {
        canvas.write(line, at: start + 4, row + number, style)
      }
      canvas.write(option.hint, at: end + 2, row, .quiet)
    }
  }
}
