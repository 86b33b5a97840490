import Display
import Domain

extension Table {
  func read(after marker: String?) -> Effect<Event> {
    let reading = reading
    return paging.read(after: marker).map { .listed($0, reading: reading) }
  }

  /// Reads the list again behind the one that is shown. Marks, filter and cursor stay, unless
  /// the cursor is to go to somebody.
  package mutating func readAgain(seeking name: String? = nil) -> [Effect<Event>] {
    reading += 1
    (cells, asked, incoming, known) = ([:], [], [], [])
    (sought, error) = (name, nil)
    return start()
  }

  /// Whether no page of this reading of the list has come yet.
  var isAtFirstPage: Bool { incoming?.isEmpty ?? facts.isEmpty }

  mutating func take(_ reply: Paging<Item>.Reply) -> [Effect<Event>] {
    switch reply {
    case .failure(let error):
      (self.error, incoming, list.listing.isLoading) = (error, nil, false)
      return []
    case .success(let page):
      add(distinct(page.items), isLast: page.marker == nil)
      return page.marker.map { [read(after: $0)] } ?? []
    }
  }

  private mutating func add(_ items: [Item], isLast: Bool) {
    guard incoming == nil else {
      incoming?.append(contentsOf: items)
      if isLast { showIncoming() }
      return
    }
    let first = facts.count
    list.append(items.lazy.map(\.name))
    facts += items.lazy.map(\.fact)
    classify(from: first)
    list.listing.isLoading = !isLast
    if isLast, !isSorted { tellUnknown() }
    if scope != nil { restrict() }
    if isLast, isSorted { sort() }
  }

  /// Who has not moved yet begins at the top.
  private mutating func sort() {
    let isAtTop = list.listing.cursor == 0
    incoming = facts.indices.map { Item(list.listing.names[$0], facts[$0]) }
    showIncoming()
    if isAtTop { _ = list.listing.move(.home, height: 1) }
  }

  private mutating func showIncoming() {
    guard var items = incoming else { return }
    incoming = nil
    if isSorted { items = Self.sorted(items) }
    list.replace(items.lazy.map(\.name))
    facts = items.map(\.fact)
    flagged = Marks()
    classify(from: 0)
    tellUnknown()
    if scope != nil { restrict() }
    if let row = sought.flatMap({ list.listing.names.row(of: $0) }) {
      list.listing.moveCursor(toRow: row)
    }
    sought = nil
  }

  private static func sorted(_ items: [Item]) -> [Item] {
    let keys = items.map { $0.name.lowercased() }
    return items.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { items[$0] }
  }
}

// MARK: - What stands beside the rows in view

extension Table {
  /// Asks for the rows in view, and a page before and after them, so that moving on finds them
  /// known and draws once.
  package mutating func describeInView(in room: Size) -> [Effect<Event>] {
    describeInView(height: Self.listHeight(room))
  }

  mutating func describeInView(height: Int) -> [Effect<Event>] {
    guard let asking else { return [] }
    let first = list.listing.firstInView(height: height)
    guard !unknown(in: first - height / 2..<first + height * 3 / 2).isEmpty else { return [] }
    let rows = unknown(in: first - height..<first + height * 2)
    let names = rows.map { list.listing.names[$0] }
    asked.formUnion(names)
    let calls = zip(names, rows).flatMap { asking.calls($0, facts[$1]) }
    let reading = reading
    return [Effect(.batch(calls) { .described(names, $0, reading: reading) })]
  }

  /// What stands beside a row is asked for anew: it has changed.
  package mutating func forget(_ name: String) { cells[name] = nil }

  private func unknown(in positions: Range<Int>) -> [Int] {
    let listing = list.listing
    return positions.clamped(to: 0..<listing.count).map { listing.row($0) }.filter { row in
      let name = listing.names[row]
      return cells[name] == nil && !asked.contains(name)
    }
  }

  mutating func describe(_ names: [String], _ replies: [Result<AnyOutput, ServiceError>]) {
    guard let asking, !names.isEmpty else { return }
    asked.subtract(names)
    // Rows out of view are forgotten, so that a long list stays small.
    if cells.count > 500 { cells = [:] }
    let each = replies.count / names.count
    for (index, name) in names.enumerated() {
      cells[name] = asking.cells(Array(replies[index * each..<(index + 1) * each]))
    }
  }
}
