import Display
import Domain

extension ActivityPage {
  static func listHeight(_ room: Size) -> Int { max(1, room.rows - 6) }

  package func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    let height = Self.listHeight(canvas.size)
    let first = listing.firstInView(height: height)
    for position in first..<max(first, min(listing.count, first + height)) {
      drawRow(position, at: position - first + 3, on: &canvas)
    }
    if listing.count == 0 { drawEmpty(on: &canvas) }
    drawFoot(on: &canvas)
    confirm?.draw(on: &canvas)
  }

  /// Where the columns begin; the target takes what room there is.
  private struct Columns {
    let time, who, event, target, outcome: Int
    /// A narrow terminal has just the mark; the foot says the rest.
    let namesOutcome: Bool

    init(_ width: Int, hasMarks: Bool) {
      let isWide = width >= 78
      namesOutcome = isWide && !hasMarks
      // The boxes come with the first mark.
      time = hasMarks ? 7 : 3
      who = time + 18
      event = who + (isWide ? 16 : 9)
      target = event + (isWide ? 18 : 17)
      outcome = width - (namesOutcome ? 15 : 3)
    }
  }

  private func drawHead(on canvas: inout Canvas) {
    let end = canvas.write("Filter: ", at: 3, 0, isFiltering ? .focused : .plain)
    let verdict = chain
    let start = canvas.columns - verdict.text.columns - 2
    filter.draw(on: &canvas, at: end, width: start - end - 2, isFocused: isFiltering)
    canvas.write(verdict.text, at: start, 0, verdict.isWhole ? .quiet : .problem)
    let columns = Columns(canvas.columns, hasMarks: list.marks.count > 0)
    canvas.write("Time", at: columns.time, 1, .quiet)
    canvas.write("Who", at: columns.who, 1, .quiet)
    canvas.write("Call", at: columns.event, 1, .quiet)
    canvas.write("Target", at: columns.target, 1, .quiet)
    if columns.namesOutcome { canvas.write("Outcome", at: columns.outcome, 1, .quiet) }
    canvas.rule(2, from: 1)
  }

  private var chain: (text: String, isWhole: Bool) {
    guard let verdict else { return ("", true) }
    let count = "\(verdict.records) \(verdict.records == 1 ? "record" : "records")"
    return verdict.breaksAt == nil
      ? ("\(count), chain whole", true) : ("✗ \(count), chain broken", false)
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let record = records[listing.row(position)]
    if position == listing.cursor {
      canvas.write("▸", at: 1, row)
      if !isTyping { canvas.cursor = Position(column: 1, row: row) }
    }
    let columns = Columns(canvas.columns, hasMarks: list.marks.count > 0)
    let isMarked = list.marks.contains(listing.row(position))
    if list.marks.count > 0 { canvas.write(isMarked ? "[x]" : "[ ]", at: 3, row) }
    canvas.write(Home.time(record.time), at: columns.time, row)
    canvas.write(record.who, at: columns.who, row, width: columns.event - columns.who - 1)
    canvas.write(record.event, at: columns.event, row, width: columns.target - columns.event - 1)
    canvas.write(
      record.target, at: columns.target, row, width: columns.outcome - columns.target - 1)
    let room = canvas.columns - columns.outcome - 1
    if let error = record.error {
      let words = columns.namesOutcome ? "✗ \(error.code.rawValue)" : "✗"
      canvas.write(words, at: columns.outcome, row, .problem, width: room)
    } else {
      canvas.write("✓", at: columns.outcome, row)
    }
  }

  private func drawEmpty(on canvas: inout Canvas) {
    if let error {
      let lines = "The activity cannot be listed. \(error)".wrapped(to: max(1, canvas.columns - 6))
      for (row, line) in lines.enumerated() { canvas.write(line, at: 3, 3 + row, .problem) }
    } else if !listing.isLoading {
      let text = filter.text.isEmpty ? "Nothing was done to this account yet." : "None fits."
      canvas.write(text, at: 3, 3, .quiet)
    }
  }

  /// More of the record under the cursor than its row has room for.
  private func drawFoot(on canvas: inout Canvas) {
    let row = canvas.rows - 3
    canvas.rule(row, from: 1)
    let marks = list.marks.count
    let marked =
      list.asksToClear
      ? " u again clears all \(marks) marks " : marks > 0 ? " \(marks) marked " : ""
    canvas.write(marked, at: 3, row)
    let position = listing.count == 0 ? "" : " row \(listing.cursor + 1) "
    canvas.write(position, at: canvas.columns - position.columns - 2, row)
    if let exporting {
      let end = canvas.write("Save as: ", at: 3, row + 2, .title)
      exporting.draw(
        on: &canvas, at: end, row + 2, width: canvas.columns - end - 2, isFocused: true)
    } else if let told = remark ?? verdict?.breaksAt {
      canvas.write(told, at: 3, row + 2, .warning, width: canvas.columns - 4)
    } else {
      canvas.write(from, at: 3, row + 2, width: canvas.columns - 4)
    }
    canvas.write(what, at: 3, row + 1, width: canvas.columns - 4)
  }

  private var current: Activity.Record? {
    listing.current.flatMap { records.indices.contains($0) ? records[$0] : nil }
  }

  private var what: String {
    guard let record = current else { return "" }
    return record.error.map { "\($0)" } ?? record.summary
  }

  /// By whom and from where the one under the cursor was done.
  private var from: String {
    guard let record = current else { return "" }
    let place = record.clientAddress.map { " from \($0)" } ?? " at this machine"
    return record.who + (record.osUser.isEmpty ? "" : ", as \(record.osUser)\(place)")
  }
}
