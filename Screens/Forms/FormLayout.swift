import Display

/// Where the fields of a form lie on its page.
///
/// All fields stand one under the other. Those that can grow share the room that is left; when
/// there is not enough for all, the page is taller than its window, and the window shows the
/// part with the focus.
struct FormLayout {
  /// The first row of each field, and its height.
  var spans: [Range<Int>] = []
  var height: Int { spans.last?.upperBound ?? 0 }

  init<Draft>(_ fields: [any Field<Draft>], in form: FormState<Draft>, room: Size) {
    let least = fields.map { $0.height(in: form, width: room.columns) }
    let wish = fields.map { $0.growth(in: form, width: room.columns) }
    var spare = max(0, room.rows - least.reduce(0, +))
    var row = 0
    for (least, wish) in zip(least, wish) {
      let more = min(spare, wish)
      spare -= more
      spans.append(row..<row + least + more)
      row += least + more
    }
  }

  /// The first row of the window. It turns pages rather than sliding, so that moving about in
  /// one part of a page moves nothing else.
  func top(focus: Range<Int>?, rows: Int) -> Int {
    guard let focus, height > rows, rows > 0 else { return 0 }
    if focus.count >= rows { return min(focus.lowerBound, height - rows) }
    var top = 0
    while focus.upperBound > top + rows {
      top = max(top + 1, min(top + rows - 2, focus.lowerBound - 1))
    }
    return min(top, height - rows)
  }
}

extension Form {
  /// The room of the fields: the page without its line of buttons.
  private func fieldRoom(_ room: Size) -> Size {
    Size(columns: room.columns, rows: max(0, room.rows - 1))
  }

  /// How large the field is drawn, which is what its paging keys go by.
  func bodySize(of field: any Field<Draft>, in room: Size) -> Size {
    let fields = fields
    let layout = FormLayout(fields, in: state, room: fieldRoom(room))
    guard let index = fields.firstIndex(where: { $0.id == field.id }) else { return room }
    return Size(columns: room.columns, rows: layout.spans[index].count)
  }

  package func draw(on canvas: inout Canvas) {
    let fields = fields
    let room = fieldRoom(canvas.size)
    let layout = FormLayout(fields, in: state, room: room)
    let focused = fields.firstIndex { $0.id == lastField }
    let top = layout.top(focus: focused.map { layout.spans[$0] }, rows: room.rows)
    for (field, span) in zip(fields, layout.spans) {
      guard span.upperBound > top, span.lowerBound < top + room.rows else { continue }
      var part = Canvas(Size(columns: room.columns, rows: span.count))
      field.draw(state, isFocused: field.id == focus, on: &part)
      place(part, from: span.lowerBound - top, within: room.rows, on: &canvas)
    }
    drawMore(layout, top: top, rows: room.rows, on: &canvas)
    drawButtons(on: &canvas)
  }

  private func place(_ part: Canvas, from row: Int, within rows: Int, on canvas: inout Canvas) {
    let skipped = max(0, -row)
    let kept = min(part.rows - skipped, rows - max(0, row))
    guard kept > 0 else { return }
    canvas.place(part.window(fromRow: skipped, rows: kept), at: 0, max(0, row))
  }

  private func drawMore(_ layout: FormLayout, top: Int, rows: Int, on canvas: inout Canvas) {
    if top > 0 { canvas.write("▲", at: canvas.columns - 1, 0, .quiet) }
    if layout.height > top + rows {
      canvas.write("▼", at: canvas.columns - 1, rows - 1, .quiet)
    }
  }

  private func drawButtons(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    let width = buttons.reduce(0) { $0 + $1.label.columns + 6 } - 2
    var column = max(1, canvas.columns - width - 1)
    if let notice = state.notice, notice.columns > column - 3 {
      drawLong(notice, on: &canvas)
    } else if let notice = state.notice ?? problemElsewhere.map({ "✗ " + $0 }) {
      canvas.write(notice, at: 1, row, .warning, width: max(0, column - 3))
    }
    for button in buttons {
      let isFocused = button.id == focus
      if isFocused { canvas.cursor = Position(column: column + 2, row: row) }
      column =
        canvas.write("[ \(button.label) ]", at: column, row, isFocused ? .focused : .plain) + 2
    }
  }

  /// Over the last rows of the page, until the next key: what happened has to be read whole.
  private func drawLong(_ notice: String, on canvas: inout Canvas) {
    let lines = notice.wrapped(to: max(1, canvas.columns - 2))
    let first = max(0, canvas.rows - 1 - lines.count)
    canvas.clear(rows: first..<max(first, canvas.rows - 1))
    for (offset, line) in lines.enumerated() where first + offset < canvas.rows - 1 {
      canvas.write(line, at: 1, first + offset, .warning)
    }
  }

  /// The first problem, once Next has been tried, for when its field is scrolled out of view.
  private var problemElsewhere: String? {
    guard let (field, problem) = firstProblem, field != focus, state.visited.contains(field)
    else { return nil }
    return problem
  }
}
