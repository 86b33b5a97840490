import Display

/// A list of names with a cursor, a filter and a part that is in view.
///
/// Rows are known by their place in the ``NameIndex``; positions count what the filter lets
/// through. The cost of a key does not depend on how many names there are, but for a change
/// of the filter, which searches them.
package struct Listing: Sendable {
  package private(set) var names = NameIndex()
  /// More names are on their way.
  package var isLoading = true
  package private(set) var filter = TextLine()
  /// The filter line has the keys.
  package private(set) var isFiltering = false
  /// The rows that the filter, or ``show(only:)``, lets through; nil when all are shown.
  package private(set) var shown: [Int32]?
  /// The rows that can be shown at all: a type of policy. Nil for every row.
  private var scope: [Int32]?
  /// Just the rows given to ``show(only:)`` are shown, until a filter takes their place.
  package private(set) var showsGivenRows = false
  package private(set) var cursor = 0
  package private(set) var top = 0

  package init() {}

  package init(names: some Sequence<String>) {
    self.names = NameIndex(names)
    isLoading = false
  }

  package var count: Int { shown?.count ?? names.count }
  package var isFiltered: Bool { shown != nil }

  /// The row at a position.
  package func row(_ position: Int) -> Int { shown.map { Int($0[position]) } ?? position }

  /// The row under the cursor.
  package var current: Int? { cursor < count ? row(cursor) : nil }
}

// MARK: - Names

extension Listing {
  package mutating func append(_ more: some Sequence<String>) {
    names.append(more)
    if !filter.text.isEmpty { refilter(among: nil) }
  }

  /// Takes new names and keeps the filter, and the cursor on the name it was on.
  package mutating func replace(_ names: some Sequence<String>) {
    let name = current.map { self.names[$0] }
    self.names = NameIndex(names)
    isLoading = false
    (shown, scope, showsGivenRows) = (nil, nil, false)
    if !filter.text.isEmpty { refilter(among: nil) }
    cursor = min(cursor, max(0, count - 1))
    if let row = name.flatMap({ self.names.row(of: $0) }) { moveCursor(toRow: row) }
  }

  /// Puts the cursor on a row, if it is shown.
  package mutating func moveCursor(toRow row: Int) {
    if let shown {
      cursor = shown.firstIndex(of: Int32(row)) ?? cursor
    } else if row < names.count {
      cursor = row
    }
  }
}

// MARK: - Moving

extension Listing {
  /// Whether the key was one of moving.
  ///
  /// - Parameter height: how many rows are in view.
  package mutating func move(_ key: Key, height: Int) -> Bool {
    let page = max(1, height)
    switch key {
    case .down, .character("j"): cursor += 1
    case .up, .character("k"): cursor -= 1
    case .pageDown: jump(page)
    case .pageUp: jump(-page)
    case .control("d"): jump(page / 2)
    case .control("u"): jump(-page / 2)
    case .home, .character("g"): cursor = 0
    case .end, .character("G"): cursor = count - 1
    default: return false
    }
    keepInView(height: height)
    return true
  }

  /// One down, without regard to what is in view.
  package mutating func advance() { cursor = min(cursor + 1, max(0, count - 1)) }

  /// One up, in the same way.
  package mutating func retreat() { cursor = max(0, cursor - 1) }

  /// The part in view moves with the cursor, so that a page shows only what is new.
  private mutating func jump(_ distance: Int) {
    cursor += distance
    top += distance
  }

  package mutating func keepInView(height: Int) {
    cursor = min(max(0, cursor), max(0, count - 1))
    top = firstInView(height: height)
  }

  /// The first position in view when so many rows are: what drawing goes by, too, since the
  /// room may have changed after the last key.
  package func firstInView(height: Int) -> Int {
    let last = max(0, count - height)
    return min(max(top, cursor - max(1, height) + 1, 0), cursor, last)
  }
}

// MARK: - Filtering

extension Listing {
  package mutating func startFiltering() { isFiltering = true }

  /// Whether the key was one of the filter line.
  package mutating func filter(_ key: Key, height: Int) -> Bool {
    guard isFiltering else { return false }
    switch key {
    case .enter: isFiltering = false
    case .escape, .control("g"): isFiltering = false
    case .down, .up, .pageDown, .pageUp: return move(key, height: height)
    default:
      let before = filter.text
      guard filter.handle(key) else { return false }
      if filter.text != before { changeFilter(from: before) }
    }
    keepInView(height: height)
    return true
  }

  package mutating func paste(_ text: String, height: Int) {
    let before = filter.text
    filter.insert(text.filter { !$0.isNewline })
    changeFilter(from: before)
    keepInView(height: height)
  }

  /// What a second Esc does. False when there was no filter.
  package mutating func clearFilter() -> Bool {
    guard showsGivenRows || !filter.text.isEmpty else { return false }
    (filter, showsGivenRows) = (TextLine(), false)
    changeShown(to: scope)
    return true
  }

  /// Shows just these rows: the marked ones.
  package mutating func show(only rows: [Int32]) {
    (filter, showsGivenRows) = (TextLine(), true)
    changeShown(to: rows)
  }

  private mutating func changeFilter(from before: String) {
    showsGivenRows = false
    let narrows = !before.isEmpty && filter.text.hasPrefix(before)
    guard !filter.text.isEmpty else { return changeShown(to: scope) }
    refilter(among: narrows ? shown : nil)
    (cursor, top) = (0, 0)
  }

  private mutating func refilter(among rows: [Int32]?) {
    shown = names.rows(containing: filter.text, among: rows ?? scope)
  }

  /// Keeps the list to some rows, whatever the filter says; nil for all.
  package mutating func restrict(to rows: [Int32]?) {
    (scope, showsGivenRows) = (rows, false)
    (cursor, top) = (0, 0)
    if filter.text.isEmpty { shown = rows } else { refilter(among: nil) }
  }

  /// The cursor stays on its row if that is still shown.
  private mutating func changeShown(to rows: [Int32]?) {
    let row = current
    shown = rows
    (cursor, top) = (0, 0)
    if let row { moveCursor(toRow: row) }
  }
}
