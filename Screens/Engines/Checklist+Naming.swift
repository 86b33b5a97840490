/// Names to be marked, in whatever order and whenever they come into a list.
struct WantedNames: Sendable {
  /// As they were given, by what they are compared as.
  private var given: [String: String] = [:]
  private var found: Set<String> = []

  var isEmpty: Bool { given.isEmpty }

  init(_ names: [String] = []) {
    for name in names { given[name.foldingASCII] = name }
  }

  mutating func add(_ others: WantedNames) {
    given.merge(others.given) { $1 }
    found.formUnion(others.found)
  }

  mutating func remove(_ names: [String]) {
    for name in names { given[name.foldingASCII] = nil }
  }

  /// Whether a row of the list is one of them.
  mutating func take(_ name: String) -> Bool {
    let folded = name.foldingASCII
    guard given[folded] != nil else { return false }
    found.insert(folded)
    return true
  }

  /// Those that no row has, by name; nothing is wanted any more.
  mutating func takeUnknown() -> [String] {
    defer { self = WantedNames() }
    return given.filter { !found.contains($0.key) }.map(\.value).sorted()
  }
}

extension Checklist {
  /// Marks every row of one of these names, now or when it comes.
  mutating func await(_ names: [String]) {
    var sought = WantedNames(names)
    for row in rows(of: &sought) { marks.set(row, true) }
    wanted.add(sought)
  }

  /// Those that are still to come are not wanted any more.
  mutating func unmark(_ names: [String]) {
    var sought = WantedNames(names)
    for row in rows(of: &sought) { marks.set(row, false) }
    wanted.remove(names)
  }

  private func rows(of sought: inout WantedNames) -> [Int] {
    (0..<listing.names.count).filter { sought.take(listing.names[$0]) }
  }

  /// Marks what was wanted of the rows that have come since.
  mutating func markWanted(from first: Int) {
    guard !wanted.isEmpty else { return }
    for row in first..<max(first, listing.names.count) where wanted.take(listing.names[row]) {
      marks.set(row, true)
    }
    if locked.count > 0 { marks.subtract(locked) }
  }

  mutating func set(matching pattern: String, _ isMarked: Bool) {
    if let range = Self.positions(pattern, count: listing.count) {
      for position in range { marks.set(listing.row(position), isMarked) }
      return
    }
    let glob = Glob(pattern)
    for position in 0..<listing.count {
      let row = listing.row(position)
      if glob.matches(listing.names[row]) { marks.set(row, isMarked) }
    }
  }

  /// `3-17`, counted from 1 as the list counts its rows.
  private static func positions(_ text: String, count: Int) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
    let start = min(max(0, first - 1), count)
    return start..<max(start, min(last, count))
  }
}

extension String {
  /// As names are compared: without regard to the case of A–Z.
  fileprivate var foldingASCII: String {
    String(
      decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
