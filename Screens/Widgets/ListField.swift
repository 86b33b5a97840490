import Display
import Domain

/// A list of names to mark, or to choose one from, with a filter: groups, policies, users.
package struct ListField<Draft: FormDraft>: Field {
  package enum Chosen: Sendable {
    /// Any number; the names marked are kept in the draft.
    case many(Lens<Draft, [String]>)
    case one(Lens<Draft, String?>)
  }

  package let id: String
  /// What one is called, and several: `policy`, `policies`.
  let noun: (one: String, many: String)
  let chosen: Chosen
  /// Head of the columns, the name's first; the last takes what room there is.
  let columns: [Column]
  /// What stands in the columns after the name.
  let cells: @Sendable (FormState<Draft>, String) -> [String]
  /// What the list is of, when it is empty.
  var whenEmpty = "There are none."
  /// What to do with the name under the cursor, other than choosing it.
  var actions: [Action] = []
  var check: @Sendable (FormState<Draft>) -> String? = { _ in nil }
  var changed: @Sendable (FormState<Draft>) -> [FormEffect<Draft>] = { _ in [] }
  /// What has to be asked when these names come into view.
  var cameIntoView: @Sendable (FormState<Draft>, [String]) -> [FormEffect<Draft>] = { _, _ in [] }
  /// The most rows it takes, so that other parts of the page have room.
  var mostRows = Int.max

  package struct Column: Sendable {
    var title: String
    var width: Int
    package init(_ title: String, _ width: Int) { (self.title, self.width) = (title, width) }
  }

  package struct Action: Sendable {
    var key: Key
    var label: String
    var command: String
    var help: String
    /// Given the name under the cursor, or nil when the list is empty.
    var effects: @Sendable (inout FormState<Draft>, String?) -> [FormEffect<Draft>]
  }

  package init(
    _ id: String, noun: (one: String, many: String), _ chosen: Chosen, columns: [Column],
    cells: @escaping @Sendable (FormState<Draft>, String) -> [String]
  ) {
    (self.id, self.noun, self.chosen, self.columns) = (id, noun, chosen, columns)
    self.cells = cells
  }

  private func list(in form: FormState<Draft>) -> Checklist { form.lists[id] ?? Checklist() }

  package func isTyping(in form: FormState<Draft>) -> Bool {
    form.lists[id]?.listing.isFiltering ?? false
  }

  package func problem(in form: FormState<Draft>) -> String? { check(form) }
}

// MARK: - Keys

extension ListField {
  package func bindings(in form: FormState<Draft>) -> [FieldBinding] {
    let marking: [FieldBinding] =
      switch chosen {
      case .one: [FieldBinding(.space, "choose", help: "Choose the one under the cursor")]
      case .many: MarkingKeys.fieldBindings
      }
    return marking
      + actions.map { FieldBinding($0.key, $0.label, command: $0.command, help: $0.help) }
      + [
        FieldBinding(
          .character("/"), "filter", command: "filter",
          help: "Show only the names that contain a text")
      ]
  }

  package func handle(
    _ key: Key, _ form: inout FormState<Draft>, in room: Size
  ) -> FieldAnswer<Draft> {
    let height = max(1, room.rows - 2)
    let answer = react(to: key, &form, height: height)
    guard case .handled = answer else { return answer }
    let asked = cameIntoView(form, namesInView(of: form, height: height))
    return asked.isEmpty ? .handled : .effects(asked)
  }

  private func react(
    to key: Key, _ form: inout FormState<Draft>, height: Int
  ) -> FieldAnswer<Draft> {
    if form.lists[id, default: Checklist()].listing.filter(key, height: height) { return .handled }
    switch key {
    case .character("/"): form.lists[id]?.listing.startFiltering()
    case .escape, .control("g"):
      return form.lists[id]?.listing.clearFilter() == true ? .handled : .ignored
    case .up where list(in: form).listing.cursor == 0: return .ignored
    case .enter: return .done
    default:
      if let answer = act(on: key, &form) { return answer }
      if let answer = choose(key, &form, height: height) { return answer }
      guard form.lists[id]?.listing.move(key, height: height) == true else { return .ignored }
    }
    return .handled
  }

  private func choose(
    _ key: Key, _ form: inout FormState<Draft>, height: Int
  ) -> FieldAnswer<Draft>? {
    switch chosen {
    case .one(let lens):
      guard key == .space || key == .character("x") else { return nil }
      let listing = list(in: form).listing
      guard let row = listing.current else { return .handled }
      let name = listing.names[row]
      form.draft[keyPath: lens] = form.draft[keyPath: lens] == name ? nil : name
    case .many(let lens):
      guard let command = MarkingKeys.command(for: key) else { return nil }
      form.lists[id]?.perform(command, height: height)
      form.draft[keyPath: lens] = form.lists[id]?.markedNames ?? []
    }
    form.visited.insert(id)
    let effects = changed(form)
    return effects.isEmpty ? .handled : .effects(effects)
  }

  private func act(on key: Key, _ form: inout FormState<Draft>) -> FieldAnswer<Draft>? {
    guard let action = actions.first(where: { $0.key == key }) else { return nil }
    let listing = list(in: form).listing
    let effects = action.effects(&form, listing.current.map { listing.names[$0] })
    return effects.isEmpty ? .handled : .effects(effects)
  }

  package func paste(_ text: String, _ form: inout FormState<Draft>) -> FieldAnswer<Draft> {
    form.lists[id]?.listing.paste(text, height: 1)
    return .handled
  }

  /// The names in view when so many rows are.
  func namesInView(of form: FormState<Draft>, height: Int) -> [String] {
    let listing = list(in: form).listing
    let first = listing.firstInView(height: height)
    return (first..<min(listing.count, first + height)).map { listing.names[listing.row($0)] }
  }
}

// MARK: - Drawing

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
    let shown = "Filter: " + SafeText(listing.filter.text).text
    let start = max(20, canvas.columns - max(24, shown.columns + 3))
    canvas.write(String(repeating: " ", count: canvas.columns - start), at: start, 0)
    canvas.write(shown, at: start, 0, listing.isFiltering ? .focused : .plain)
    if isFocused, listing.isFiltering {
      canvas.cursor = Position(column: start + 8 + listing.filter.caretColumn, row: 0)
    }
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
    case .many: list.marks.contains(row) ? "[x]" : "[ ]"
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
    let count = ListField.position(list.listing)
    canvas.write(count, at: canvas.columns - count.columns - 2, row)
  }

  private func tally(_ list: Checklist, _ form: FormState<Draft>) -> String {
    let total = list.listing.names.count
    let all = "\(total) \(total == 1 ? noun.one : noun.many)"
    switch chosen {
    case .one: return all
    case .many:
      let hidden = list.hiddenMarks
      let more = hidden > 0 ? " (\(hidden) hidden by the filter)" : ""
      return "\(list.marks.count) of \(all) selected\(more)"
    }
  }

  /// `row 3 of 17`, as every list says it.
  static func position(_ listing: Listing) -> String {
    guard listing.count > 0 else { return "" }
    // A number that grows with each page that comes in would be drawn a hundred times.
    if listing.isLoading, !listing.isFiltered { return "row \(listing.cursor + 1) …" }
    let all = listing.isFiltered ? " (of \(listing.names.count))" : ""
    return "row \(listing.cursor + 1) of \(listing.count)\(all)"
  }
}
