import Display
import Domain

extension Table {
  /// Above the rows stand the filter, the heads and a rule; below them the foot.
  static func listHeight(_ room: Size) -> Int { max(1, room.rows - 4) }

  package func draw(on canvas: inout Canvas) {
    let layout = TableLayout(columns, longestName: longestName, width: canvas.columns)
    drawHead(layout, on: &canvas)
    let height = Self.listHeight(canvas.size)
    let first = list.listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, list.listing.count - first)) {
      drawRow(first + offset, at: offset + 3, layout, on: &canvas)
    }
    if list.listing.count == 0 { drawEmpty(on: &canvas) }
    drawFoot(on: &canvas)
  }

  private func drawHead(_ layout: TableLayout, on canvas: inout Canvas) {
    let listing = list.listing
    let all = listing.isLoading ? "… \(noun.many)" : noun.counted(listing.names.count)
    let text = listing.isFiltered ? "\(listing.count) of \(all)" : all
    let start = canvas.columns - text.columns - 2
    canvas.write(text, at: start, 0, .quiet)
    let end = canvas.write("Filter: ", at: 3, 0, listing.isFiltering ? .focused : .plain)
    listing.filter.draw(
      on: &canvas, at: end, width: start - end - 2, isFocused: listing.isFiltering)
    canvas.write(title, at: TableLayout.nameStart, 1, .quiet, width: layout.nameWidth)
    for place in layout.places { canvas.write(place.title, at: place.start, 1, .quiet) }
    canvas.rule(2, from: 1)
  }

  private func drawRow(
    _ position: Int, at row: Int, _ layout: TableLayout, on canvas: inout Canvas
  ) {
    let index = list.listing.row(position)
    let name = list.listing.names[index]
    if position == list.listing.cursor {
      canvas.write("▸", at: 1, row)
      if !list.listing.isFiltering { canvas.cursor = Position(column: 1, row: row) }
    }
    canvas.write(box(index), at: 3, row)
    canvas.write(
      label?(name, facts[index]) ?? name, at: TableLayout.nameStart, row, width: layout.nameWidth)
    let asked = cells[name]
    for place in layout.places {
      let known = columns[place.column].cell.map { $0(name, facts[index]) }
      let text = known ?? asked.flatMap { $0.indices.contains(place.asked) ? $0[place.asked] : nil }
      if let text { canvas.write(text, at: place.start, row, width: place.width) }
    }
  }

  private func box(_ row: Int) -> String {
    if list.locked.contains(row) { return " ✗ " }
    return list.marks.contains(row) ? flagged.contains(row) ? "[!]" : "[x]" : "[ ]"
  }

  private func drawEmpty(on canvas: inout Canvas) {
    if let error {
      let lines = "The \(noun.many) cannot be listed. \(error)".wrapped(
        to: max(1, canvas.columns - 5))
      for (row, line) in lines.enumerated() { canvas.write(line, at: 3, 3 + row, .problem) }
    } else if !list.listing.isLoading {
      let text = list.listing.isFiltered ? "None fits." : whenEmpty
      canvas.write(text, at: TableLayout.nameStart, 3, .quiet)
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    let hidden = list.hiddenMarks
    var text = "\(list.marks.count) marked"
    if hidden > 0 { text += " (\(hidden) hidden by the filter)" }
    let flagged = flaggedMarks
    if let flag, flagged > 0 { text += " · \(flag.words(flagged))" }
    if list.asksToClear { text = "u again clears all \(list.marks.count) marks" }
    if let anchor = list.anchor { text += " · range from \(list.listing.names[anchor])" }
    if let remark { text += " · \(remark)" }
    if let error, list.listing.count > 0 { text += " · not read to the end: \(error)" }
    let position = list.listing.position
    let end = canvas.columns - position.columns - 2
    // In the plain style: what changes with every key should cost few bytes.
    canvas.write(text, at: 3, row, width: max(0, end - 4))
    canvas.write(position, at: end, row)
  }
}
