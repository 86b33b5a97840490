import Display
import Domain

extension BulkPage {
  /// Above the list: what it came to, the heads and a rule. Below it: a rule, what became of the
  /// unit under the cursor, a button.
  private static let details = 3
  private static let bottom = details + 3

  private func firstRow(_ width: Int) -> Int { summaryLines(width).count + 3 }

  func listHeight(_ room: Size) -> Int {
    max(1, room.rows - firstRow(room.columns) - Self.bottom)
  }

  package func draw(on canvas: inout Canvas) {
    if isOver { drawResults(on: &canvas) } else { drawProgress(on: &canvas) }
  }

  private func drawProgress(on canvas: inout Canvas) {
    let all = bulk.units.count
    let title = bulk.isStopping ? "Stopping…" : words.doing + "…"
    canvas.write(title, at: 1, 0, .title)
    let ended = pace.endedThousandths
    Progress.drawBar(ended, of: all * 1000, on: &canvas)
    let percent = all == 0 ? 100 : ended / (all * 10)
    let so = "\((ended / 1000).grouped) of \(all.grouped) \(words.noun.many) · \(percent) %"
    canvas.write(so, at: 3, 2)
    canvas.write(pace.text(of: all, words.noun), at: 3, 3)
    drawFailures(on: &canvas)
    let text =
      bulk.isStopping
      ? "The \(words.noun.many) under way are awaited; no other is begun."
      : "Esc stops after the \(words.noun.many) under way; what is done stays done."
    canvas.write(text, at: 1, canvas.rows - 1, .quiet)
  }

  /// The last of them, as many as there is room for.
  private func drawFailures(on canvas: inout Canvas) {
    let failures = bulk.failures.prefix(pace.failures).suffix(max(0, canvas.rows - 7))
    for (row, unit) in failures.enumerated() {
      let end = canvas.write("✗ \(bulk.units[unit].name)", at: 3, 5 + row, width: 24)
      let why = bulk.units[unit].error.map { "\($0)" } ?? ""
      canvas.write(why, at: max(20, end + 2), 5 + row, .problem)
    }
  }

  // MARK: - Results

  private func drawResults(on canvas: inout Canvas) {
    canvas.write(title, at: 1, 0, .title)
    let place = "row \(listing.cursor + 1) of \(listing.count)"
    canvas.write(place, at: canvas.columns - place.columns - 2, 0, .quiet)
    for (row, line) in summaryLines(canvas.columns).enumerated() {
      canvas.write(line, at: 1, row + 1)
    }
    let first = firstRow(canvas.columns)
    canvas.write(words.title, at: 3, first - 2, .quiet)
    canvas.write("Result", at: Self.resultColumn(canvas.columns), first - 2, .quiet)
    canvas.rule(first - 1, from: 1)
    let height = listHeight(canvas.size)
    let top = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - top)) {
      drawRow(top + offset, at: first + offset, on: &canvas)
    }
    drawCurrent(from: first + height, on: &canvas)
    drawButtons(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  private func drawButtons(on canvas: inout Canvas) {
    var column = canvas.columns - 1
    for button in buttons.reversed() {
      let text = "[ \(button.rawValue) ]"
      column -= text.columns + 1
      canvas.write(text, at: column, canvas.rows - 1, button == focus ? .focused : .plain)
      if button == focus, buttons.count > 1 {
        canvas.cursor = Position(column: column + 2, row: canvas.rows - 1)
      }
      column -= 1
    }
  }

  private var title: String {
    let (all, failed, done) = (bulk.units.count, bulk.failures.count, bulk.over)
    let left = all - failed - done - bulk.takenBack
    var title = "\(words.done) \(done.grouped) of \(words.noun.counted(all))"
    if failed > 0 { title += " · \(failed.grouped) failed" }
    if bulk.takenBack > 0 { title += " · \(bulk.takenBack.grouped) taken back" }
    if left > 0 { title += " · \(left.grouped) not \(left == 1 && isCut ? "finished" : "begun")" }
    return title
  }

  private var isCut: Bool {
    bulk.units.contains { if case .cut = $0.state { true } else { false } }
  }

  private func summaryLines(_ width: Int) -> [String] {
    if let obstacle {
      return "✗ Nothing was begun, since it could not be written down first. \(obstacle.message)"
        .wrapped(to: max(1, width - 2))
    }
    let text = bulk.over == bulk.units.count ? words.afterAll : words.afterSome
    return text.isEmpty ? [] : text.wrapped(to: max(1, width - 2))
  }

  private static func resultColumn(_ width: Int) -> Int { min(width / 2, 71) }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let unit = bulk.units[listing.row(position)]
    if position == listing.cursor {
      canvas.write("▸", at: 1, row)
      canvas.cursor = Position(column: 1, row: row)
    }
    let start = Self.resultColumn(canvas.columns)
    canvas.write(unit.name, at: 3, row, width: start - 4)
    let result = words.result(unit.state, bulk.kept[listing.row(position)])
    canvas.write(result, at: start, row, unit.error == nil ? .plain : .problem)
  }

  /// More of the unit under the cursor than its row has room for.
  private func drawCurrent(from row: Int, on canvas: inout Canvas) {
    canvas.rule(row, from: 1)
    guard let index = listing.current else { return }
    let unit = bulk.units[index]
    canvas.write(" \(unit.name) ", at: 2, row, .title)
    let lines = words.result(unit.state, bulk.kept[index]).wrapped(to: max(1, canvas.columns - 4))
    for (offset, line) in lines.prefix(Self.details).enumerated() {
      canvas.write(line, at: 3, row + 1 + offset, width: canvas.columns - 4)
    }
  }
}
