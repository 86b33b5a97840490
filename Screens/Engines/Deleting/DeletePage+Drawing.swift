import Display
import Domain

extension DeletePage {
  /// Below the list: a rule, what goes with the one under the cursor, the count, buttons.
  private var details: Int { warnsBelow ? 4 : 3 }
  /// Of one alone the head of the page says it.
  private var warnsBelow: Bool { inventory.warned > 0 && listing.names.count > 1 }
  private var bottom: Int { details + 3 }

  private func firstRow(_ width: Int) -> Int { summaryLines(width).count + 3 }

  func listHeight(_ room: Size) -> Int {
    max(1, room.rows - firstRow(room.columns) - bottom)
  }

  package func draw(on canvas: inout Canvas) {
    if isReading { drawProgress(on: &canvas) } else { drawPage(on: &canvas) }
    confirm?.draw(on: &canvas)
  }

  private func drawProgress(on canvas: inout Canvas) {
    let end = canvas.write("Reading what goes with them…", at: 1, 0, .title)
    let all = listing.names.count
    canvas.write(
      "\(inventory.read) of \(Kept.noun.counted(all))", at: end + 2, 0, .quiet)
    Progress.drawBar(inventory.read, of: all, on: &canvas)
    canvas.write("Nothing is deleted yet; Esc leaves.", at: 1, canvas.rows - 1, .quiet)
  }

  private func drawPage(on canvas: inout Canvas) {
    let count = listing.names.count
    let what = count == 1 ? inventory.entries[0].shown : Kept.noun.counted(count)
    canvas.write("Delete \(what)\(fromPlace)", at: 1, 0, .title)
    for (row, line) in summaryLines(canvas.columns).enumerated() {
      canvas.write(line, at: 1, row + 1)
    }
    let first = firstRow(canvas.columns)
    canvas.write(Kept.title, at: 3, first - 2, .quiet)
    for (column, kind) in zip(Self.columns(canvas.columns), Kept.kinds) {
      canvas.write(kind.head, at: column, first - 2, .quiet)
    }
    canvas.rule(first - 1, from: 1)
    let height = listHeight(canvas.size)
    let top = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - top)) {
      drawRow(top + offset, at: first + offset, on: &canvas)
    }
    drawCurrent(from: first + height, on: &canvas)
    drawFoot(on: &canvas)
  }

  private func summaryLines(_ width: Int) -> [String] {
    let whom = listing.names.count == 1 ? "the \(Kept.noun.one)" : "them"
    let all = "With \(whom) go \(Kept.text(inventory.amounts))."
    let sentences = [all, Kept.consequences].filter { !$0.isEmpty }.joined(separator: " ")
    return sentences.wrapped(to: max(1, width - 2)) + warningLines(width)
  }

  private func warningLines(_ width: Int) -> [String] {
    guard inventory.warned > 0 else { return [] }
    let one = listing.names.count == 1 ? inventory.entries.first?.kept?.warning : nil
    let warning = "! " + (one ?? Kept.warning(of: inventory.warned))
    return warning.wrapped(to: max(1, width - 2))
  }

  /// Where the columns begin, from the right; closer together where names need the room.
  private static func columns(_ width: Int) -> [Int] {
    let gap = width < 80 ? 1 : 2
    var end = width - 2 + gap
    return Kept.kinds.reversed().map { kind in
      end -= kind.head.columns + gap
      return end
    }.reversed()
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let entry = inventory.entries[listing.row(position)]
    if position == listing.cursor { canvas.write("▸", at: 1, row) }
    let columns = Self.columns(canvas.columns)
    guard let kept = entry.kept else {
      let start = min(canvas.columns / 2, 71)
      canvas.write(entry.shown, at: 3, row, width: start - 4)
      canvas.write(entry.words, at: start, row, entry.isFailed ? .problem : .plain)
      return
    }
    canvas.write(entry.shown, at: 3, row, width: (columns.first ?? canvas.columns) - 4)
    for ((column, kind), amount) in zip(zip(columns, Kept.kinds), kept.amounts) {
      canvas.write(kind.cell(amount), at: column, row)
    }
  }

  /// More of the one under the cursor than its row has room for.
  private func drawCurrent(from row: Int, on canvas: inout Canvas) {
    canvas.rule(row, from: 1)
    guard let index = listing.current else { return }
    let entry = inventory.entries[index]
    canvas.write(" \(entry.shown) ", at: 2, row, .title)
    let lines = entry.kept?.lines ?? entry.words.wrapped(to: max(1, canvas.columns - 4))
    let warning = warnsBelow ? entry.kept?.warning.map { "! " + $0 } : nil
    for (offset, line) in ([warning].compactMap(\.self) + lines).prefix(details).enumerated() {
      canvas.write(line, at: 3, row + 1 + offset, width: canvas.columns - 4)
    }
  }
}

extension Inventory.Entry {
  fileprivate var words: String {
    switch state {
    case .unread, .there: ""
    case .gone: "✓ gone already"
    case .failed(let error): "✗ \(error)"
    }
  }
}
