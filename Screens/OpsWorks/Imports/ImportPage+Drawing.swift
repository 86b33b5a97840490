import Display
import Domain

extension ImportPage {
  /// Above the table: the heading, what was interrupted, the region, the line that selects all.
  private func head(_ width: Int) -> [String] {
    let wide = max(10, width - 2)
    return source.heading.wrapped(to: wide) + (continuedText?.wrapped(to: wide) ?? [])
  }

  private var regionRows: Int { Source.choosesRegion ? 1 : 0 }

  private func headRows(_ width: Int) -> Int { head(width).count + regionRows + 1 }

  /// Below it: more of who is under the cursor, the note, the buttons.
  private func notes(_ width: Int) -> [String] { source.note.wrapped(to: max(10, width - 2)) }

  func tableRoom(_ room: Size) -> Size {
    let taken = headRows(room.columns) + notes(room.columns).count + 2
    return Size(columns: room.columns, rows: max(5, room.rows - taken))
  }

  package func draw(on canvas: inout Canvas) {
    let room = tableRoom(canvas.size)
    drawTable(room, at: headRows(canvas.columns), on: &canvas)
    drawHead(on: &canvas)
    drawFoot(from: headRows(canvas.columns) + room.rows, on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private func drawTable(_ room: Size, at row: Int, on canvas: inout Canvas) {
    var inner = Canvas(room)
    table.draw(on: &inner)
    if focus != .list { inner.cursor = nil }
    canvas.place(inner, at: 0, row)
  }

  private func drawHead(on canvas: inout Canvas) {
    let titles = source.heading.wrapped(to: max(10, canvas.columns - 2)).count
    for (row, line) in head(canvas.columns).enumerated() {
      canvas.write(line, at: 1, row, row < titles ? .title : .warning)
    }
    let row = headRows(canvas.columns) - 1
    if Source.choosesRegion { drawRegion(at: row - 1, on: &canvas) }
    let box = table.list.marks.count == 0 ? "[ ]" : isEverybodyMarked ? "[x]" : "[-]"
    let isFocused = focus == .selectAll
    if isFocused {
      canvas.write("▸", at: 1, row)
      canvas.cursor = Position(column: 3, row: row)
    }
    canvas.write("\(box) Select all", at: 3, row, isFocused ? .focused : .plain)
  }

  private func drawRegion(at row: Int, on canvas: inout Canvas) {
    let end = canvas.write("From region: ", at: 3, row)
    guard let origin = source.origin else {
      canvas.write(regions.value == nil && regions.error == nil ? "…" : "none", at: end, row)
      return
    }
    let name = canvas.write("\(origin.name) ", at: end, row, .field)
    let count = regions.value?.first { $0.region == origin }?.users
    let users = count.map { " · \(Source.noun.counted($0)) there" } ?? ""
    canvas.write("\(origin.rawValue)\(users) · R changes it", at: name, row, .quiet)
  }

  private func drawFoot(from row: Int, on canvas: inout Canvas) {
    if let current = table.current, let detail = source.detail(of: current.name, current.fact) {
      canvas.write("! \(detail)", at: 3, row, .warning, width: canvas.columns - 4)
    }
    for (offset, line) in notes(canvas.columns).enumerated() {
      canvas.write(line, at: 1, row + 1 + offset, .quiet)
    }
    let submit = "[ \(Source.label) ]"
    let column = canvas.columns - submit.columns - 2
    draw("[ Cancel ]", .cancel, at: column - 12, on: &canvas)
    draw(submit, .submit, at: column, on: &canvas)
  }

  private func draw(
    _ button: String, _ place: Focus, at column: Int, on canvas: inout Canvas
  ) {
    let isOut = place == .submit && obstacle != nil
    let style: Style = focus == place ? .focused : isOut ? .disabled : .plain
    canvas.write(button, at: column, canvas.rows - 1, style)
    if focus == place { canvas.cursor = Position(column: column + 2, row: canvas.rows - 1) }
  }
}
