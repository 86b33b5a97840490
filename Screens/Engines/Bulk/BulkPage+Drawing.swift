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
    let end = canvas.write(title, at: 1, 0, .title)
    canvas.write("\(bulk.ended) of \(words.noun.counted(all))", at: end + 2, 0, .quiet)
    Progress.drawBar(bulk.endedThousandths, of: all * 1000, on: &canvas)
    let text =
      bulk.isStopping
      ? "The \(words.noun.many) under way are awaited; no other is begun."
      : "Esc stops after the \(words.noun.many) under way; what is done stays done."
    canvas.write(text, at: 1, canvas.rows - 1, .quiet)
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
    canvas.write("[ Close ]", at: canvas.columns - 11, canvas.rows - 1, .focused)
  }

  private var title: String {
    let units = bulk.units
    let failed = units.count { $0.error != nil }
    let left = units.count { $0.error == nil && !$0.isOver }
    let done = units.count - failed - left
    var title = "\(words.done) \(done) of \(words.noun.counted(units.count))"
    if failed > 0 { title += " · \(failed) failed" }
    if left > 0 { title += " · \(left) not \(left == 1 && isCut ? "finished" : "begun")" }
    return title
  }

  private var isCut: Bool {
    bulk.units.contains { if case .cut = $0.state { true } else { false } }
  }

  private func summaryLines(_ width: Int) -> [String] {
    let text = bulk.units.allSatisfy(\.isOver) ? words.afterAll : words.afterSome
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
    canvas.write(words.result(unit.state), at: start, row, unit.error == nil ? .plain : .problem)
  }

  /// More of the unit under the cursor than its row has room for.
  private func drawCurrent(from row: Int, on canvas: inout Canvas) {
    canvas.rule(row, from: 1)
    guard let index = listing.current else { return }
    let unit = bulk.units[index]
    canvas.write(" \(unit.name) ", at: 2, row, .title)
    let lines = words.result(unit.state).wrapped(to: max(1, canvas.columns - 4))
    for (offset, line) in lines.prefix(Self.details).enumerated() {
      canvas.write(line, at: 3, row + 1 + offset, width: canvas.columns - 4)
    }
  }
}
