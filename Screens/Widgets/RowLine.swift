import Display
import Domain

/// One row of a small table in a form, with what can be done with it: for what is few by quota.
package struct RowLine<Draft: FormDraft>: Field {
  /// Something to be done with a row. Given to every row of a table, and named by the key line.
  package struct Action: Sendable {
    var key: Key
    var label: String
    var command: String
    var help: String
    /// Whether Enter, `o` and → do it, too: what shows more of the row.
    var isOpening: Bool
    /// Given the ID of the row.
    var does: @Sendable (inout FormState<Draft>, String) -> FieldAnswer<Draft>

    package init(
      _ key: Key, _ label: String, command: String, help: String, isOpening: Bool = false,
      does: @escaping @Sendable (inout FormState<Draft>, String) -> FieldAnswer<Draft>
    ) {
      (self.key, self.label, self.command) = (key, label, command)
      (self.help, self.isOpening, self.does) = (help, isOpening, does)
    }
  }

  package let id: String
  let columns: [Column]
  let cells: [String]
  var actions: [Action] = []

  package init(_ id: String, _ columns: [Column], cells: [String], actions: [Action] = []) {
    (self.id, self.columns, self.cells, self.actions) = (id, columns, cells, actions)
  }

  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    actions.map { FieldBinding($0.key, $0.label, command: $0.command, help: $0.help) }
      + actions.filter(\.isOpening).map { FieldBinding(.enter, "", help: $0.help) }
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    let opens = key == .enter || key == .right || key == .character("o")
    let action = actions.first { $0.key == key || ($0.isOpening && opens) }
    return action?.does(&form, id) ?? .ignored
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(isFocused ? "▸" : " ", at: 1, 0)
    if isFocused { canvas.cursor = Position(column: 1, row: 0) }
    RowHead<Draft>.draw(cells, columns, on: &canvas)
  }
}

/// The head of a small table in a form.
package struct RowHead<Draft: FormDraft>: Field {
  package let id: String
  let columns: [Column]

  package init(_ id: String, _ columns: [Column]) { (self.id, self.columns) = (id, columns) }

  package var isFocusable: Bool { false }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    Self.draw(columns.map(\.title), columns, .quiet, on: &canvas)
  }

  /// The first column gives way on narrow screens, and the last takes what room there is.
  static func draw(
    _ cells: [String], _ columns: [Column], _ style: Style = .plain, on canvas: inout Canvas
  ) {
    let needed = 3 + columns.reduce(0) { $0 + $1.width + 2 }
    var column = 3
    for (number, cell) in cells.enumerated() where number < columns.count {
      let isLast = number == columns.count - 1
      let lacking = number == 0 ? max(0, min(needed - canvas.columns, columns[0].width - 12)) : 0
      let width = isLast ? canvas.columns - column - 1 : columns[number].width - lacking
      canvas.write(cell, at: column, 0, style, width: max(0, width))
      column += width + 2
    }
  }
}

extension RowLine {
  /// A row of a table: what it is known by among the fields, and what stands in it.
  package typealias Row = (id: String, cells: [String])

  /// A small table: its head and its rows, or a line that says that there are none.
  package static func table(
    _ id: String, _ columns: [Column], rows: [Row], none: String, actions: [Action] = []
  ) -> [any Field<Draft>] {
    guard !rows.isEmpty else { return [Note<Draft>(none, indent: 3)] }
    return [RowHead<Draft>("\(id).head", columns)]
      + rows.map { RowLine($0.id, columns, cells: $0.cells, actions: actions) }
  }
}
