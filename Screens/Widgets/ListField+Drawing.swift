import Display
import Domain

extension ListField {
  package func height(in form: FormState<Draft>, width: Int) -> Int {
    min(5, 2 + max(1, list(in: form).listing.names.count)) + (shownProblem(in: form) == nil ? 0 : 1)
  }

  package func growth(in form: FormState<Draft>, width: Int) -> Int {
    max(0, min(mostRows, list(in: form).listing.names.count) - 3)
  }

  private func shownProblem(in form: FormState<Draft>) -> String? {
    form.visited.contains(id) ? check(form) : nil
  }

  package func draw(_ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas) {
    let list = list(in: form)
    let problem = shownProblem(in: form)
    let height = canvas.rows - 2 - (problem == nil ? 0 : 1)
    drawHead(list, isFocused: isFocused, on: &canvas)
    let first = list.listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, list.listing.count - first)) {
      drawRow(first + offset, of: list, form, isFocused: isFocused, at: offset + 1, on: &canvas)
    }
    if list.listing.count == 0 { drawEmpty(list, isFocused: isFocused, on: &canvas) }
    if let problem { canvas.write("✗ " + problem, at: 3, canvas.rows - 2, .problem) }
    drawFoot(list, form, isFocused: isFocused, on: &canvas)
  }

  /// The columns as wide as there is room for: what is left goes to the names and to the last.
  private func columns(for width: Int) -> [Column] {
    let needed = 8 + columns.dropLast().reduce(0) { $0 + $1.width + 2 } + 40
    var columns = columns
    columns[0].width += max(0, min((width - needed) / 2, 32))
    columns[columns.count - 1].width = width
    return columns
  }

  private func drawHead(_ list: Checklist, isFocused: Bool, on canvas: inout Canvas) {
    let listing = list.listing
    var column = 7
    for head in columns(for: canvas.columns) {
      canvas.write(head.title, at: column, 0, .quiet)
      column += head.width + 2
    }
    guard listing.isFiltering || !listing.filter.text.isEmpty else { return }
    let columns = SafeText(listing.filter.text).text.columns + 8
    let start = max(20, canvas.columns - max(24, columns + 3))
    canvas.write(
      String(repeating: " ", count: max(0, canvas.columns - start + 2)), at: start - 2, 0)
    let end = canvas.write("Filter: ", at: start, 0, listing.isFiltering ? .focused : .plain)
    listing.filter.draw(
      on: &canvas, at: end, width: canvas.columns - end - 1,
      isFocused: isFocused && listing.isFiltering)
  }

  private func drawRow(
    _ position: Int, of list: Checklist, _ form: FormState<Draft>, isFocused: Bool, at row: Int,
    on canvas: inout Canvas
  ) {
    let index = list.listing.row(position)
    let name = list.listing.names[index]
    let isCursor = isFocused && position == list.listing.cursor
    if isCursor {
      canvas.write("▸", at: 1, row)
      if !list.listing.isFiltering { canvas.cursor = Position(column: 1, row: row) }
    }
    canvas.write(box(list, index, name, form), at: 3, row)
    var column = 7
    for (cell, head) in zip([name] + cells(form, name), columns(for: canvas.columns)) {
      canvas.write(cell, at: column, row, width: min(head.width, canvas.columns - column - 1))
      column += head.width + 2
    }
  }

  private func box(
    _ list: Checklist, _ row: Int, _ name: String, _ form: FormState<Draft>
  ) -> String {
    switch chosen {
    case .many, .marks: list.marks.contains(row) ? "[x]" : "[ ]"
    case .one(let lens): form.draft[keyPath: lens] == name ? "(•)" : "( )"
    }
  }

  private func drawEmpty(_ list: Checklist, isFocused: Bool, on canvas: inout Canvas) {
    if isFocused, !list.listing.isFiltering {
      canvas.write("▸", at: 1, 1)
      canvas.cursor = Position(column: 1, row: 1)
    }
    let text = list.listing.isLoading ? "…" : list.listing.isFiltered ? "None fits." : whenEmpty
    canvas.write(text, at: 7, 1, .quiet)
  }

  private func drawFoot(
    _ list: Checklist, _ form: FormState<Draft>, isFocused: Bool, on canvas: inout Canvas
  ) {
    let row = canvas.rows - 1
    canvas.write(tally(list, form), at: 3, row)
    guard isFocused else { return }
    let count = list.listing.position
    canvas.write(count, at: canvas.columns - count.columns - 2, row)
  }

  private func tally(_ list: Checklist, _ form: FormState<Draft>) -> String {
    let total = list.listing.names.count
    let all = "\(total) \(total == 1 ? noun.one : noun.many)"
    switch chosen {
    case .one: return all
    case .many, .marks:
      if list.asksToClear { return "u again clears all \(list.marks.count) marks" }
      let hidden = list.hiddenMarks
      let more = hidden > 0 ? " (\(hidden) hidden by the filter)" : ""
      return "\(list.marks.count) of \(all) selected\(more)"
    }
  }
}

extension Listing {
  /// `row 3 of 17`, as every list says it.
  var position: String {
    guard count > 0 else { return "" }
    // A number that grows with each page that comes in would be drawn a hundred times.
    if isLoading, !isFiltered { return "row \(cursor + 1) …" }
    let all = isFiltered ? " (of \(names.count))" : ""
    return "row \(cursor + 1) of \(count)\(all)"
  }
}
