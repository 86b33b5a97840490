import Display

/// What a page has above its table and below it, a line a row.
package struct TableMargins: Sendable {
  package struct Line: Hashable, Sendable {
    let text: String
    let style: Style
    package init(_ text: String, _ style: Style = .plain) {
      (self.text, self.style) = (text, style)
    }
  }

  var above: [Line] = []
  var below: [Line] = []

  /// The room that is left for the table.
  func room(within room: Size) -> Size {
    Size(columns: room.columns, rows: max(0, room.rows - above.count - below.count))
  }

  func draw(on canvas: inout Canvas, table: (inout Canvas) -> Void) {
    guard !above.isEmpty || !below.isEmpty else { return table(&canvas) }
    var inner = Canvas(room(within: canvas.size))
    table(&inner)
    canvas.place(inner, at: 0, above.count)
    let last = above.count + inner.rows
    for (row, line) in above.enumerated() { write(line, at: row, on: &canvas) }
    for (row, line) in below.enumerated() { write(line, at: last + row, on: &canvas) }
  }

  private func write(_ line: Line, at row: Int, on canvas: inout Canvas) {
    canvas.write(line.text, at: 1, row, line.style, width: max(0, canvas.columns - 2))
  }
}
