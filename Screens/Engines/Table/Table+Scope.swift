import Display

extension Table {
  /// Shows only the rows of which this holds, also of those that are still to come; nil for all.
  /// Marks of the others stay, as under a filter.
  package mutating func keep(to isWanted: (@Sendable (Fact) -> Bool)?) {
    scope = isWanted
    restrict()
  }

  /// The cursor stays on its row if that is still shown.
  mutating func restrict() {
    let row = list.listing.current
    list.listing.restrict(
      to: scope.map { isWanted in facts.indices.filter { isWanted(facts[$0]) }.map(Int32.init) })
    if let row { list.listing.moveCursor(toRow: row) }
  }

  /// The rows by names that no other row has.
  mutating func distinct(_ items: [Item]) -> [Item] {
    guard let twin else { return items }
    return items.map { item in
      guard !known.insert(item.name).inserted else { return item }
      return Item("\(item.name) (\(twin(item.fact)))", item.fact)
    }
  }
}
