import Display

/// A list in which rows are marked by keyboard, one by one or by the thousand.
///
/// Marks are of rows, whether the filter shows them or not; marking keys act on what is shown.
/// Source: the key map; every key here means the same on every list of the console.
package struct Checklist: Sendable {
  package var listing: Listing
  package internal(set) var marks = Marks()
  /// Where a range was begun, as a row.
  package internal(set) var anchor: Int?
  package var showsOnlyMarked: Bool { listing.showsGivenRows }
  /// Rows that cannot be marked.
  package private(set) var locked = Marks()
  /// To clear so many marks was asked for once: asked again, they are cleared.
  package private(set) var asksToClear = false
  /// Names to be marked, also those that are still to come.
  var wanted = WantedNames()
  var undone: [Marks] = []
  var done: [Marks] = []

  package init(_ listing: Listing = Listing()) { self.listing = listing }

  /// How many marked rows the filter hides.
  package var hiddenMarks: Int {
    guard let shown = listing.shown, marks.count > 0 else { return 0 }
    return marks.count - shown.count { marks.contains(Int($0)) }
  }

  /// What a mark can be told to do.
  package enum Command: Hashable, Sendable {
    case toggle, mark, unmark, toggleAllShown, invertShown, range, clear, undo, redo, onlyMarked
    /// Marks the row under the cursor and the one it moves to.
    case extendDown, extendUp
    /// By a pattern such as `adm-*`, or a range of positions such as `3-17`.
    case markMatching(String)
    case unmarkMatching(String)
    /// By name, whether the filter shows them or not; those still to come are marked then.
    case markNames([String])
    case unmarkNames([String])
  }

  /// More marks than these are not cleared by one key.
  private static let mostClearedAtOnce = 10

  /// - Parameter height: how many rows are in view; nil where the view is to stay.
  package mutating func perform(_ command: Command, height: Int?) {
    let isAskedAgain = asksToClear
    asksToClear = false
    switch command {
    case .toggle: change { $0.setCurrent(nil) }
    case .mark: change { $0.setCurrent(true) }
    case .unmark: change { $0.setCurrent(false) }
    case .toggleAllShown: change { $0.toggleAllShown() }
    case .invertShown: change { $0.invertShown() }
    case .range: range()
    case .clear:
      asksToClear = !isAskedAgain && marks.count > Self.mostClearedAtOnce
      if !asksToClear { change { $0.marks = Marks() } }
    case .undo: step(from: \.done, to: \.undone)
    case .redo: step(from: \.undone, to: \.done)
    case .onlyMarked: toggleOnlyMarked()
    case .extendDown: change { $0.extend(by: 1) }
    case .extendUp: change { $0.extend(by: -1) }
    case .markNames(let names): change { $0.await(names) }
    case .unmarkNames(let names): change { $0.unmark(names) }
    case .markMatching(let pattern): change { $0.set(matching: pattern, true) }
    case .unmarkMatching(let pattern): change { $0.set(matching: pattern, false) }
    }
    if let height { listing.keepInView(height: height) }
  }

  /// Starts over with other names; marks of names that are gone are gone.
  package mutating func replace(_ names: some Sequence<String>) {
    let kept = markedNames
    listing.replace(names)
    (marks, undone, done, anchor) = (Marks(), [], [], nil)
    (locked, asksToClear) = (Marks(), false)
    mark(kept)
    markWanted(from: 0)
  }

  /// More rows, after those there are.
  package mutating func append(_ names: some Sequence<String>) {
    let first = listing.names.count
    listing.append(names)
    markWanted(from: first)
  }

  /// Keeps these rows from being marked, from now on until other names take their place.
  package mutating func lock(_ rows: some Sequence<Int>) {
    for row in rows { locked.set(row, true) }
    marks.subtract(locked)
  }

  /// What is said once of clearing many marks is forgotten when something else is done.
  package mutating func stopAsking() { asksToClear = false }

  package mutating func mark(_ names: some Sequence<String>) {
    let wanted = Set(names)
    guard !wanted.isEmpty else { return }
    for row in 0..<listing.names.count where wanted.contains(listing.names[row]) {
      marks.set(row, true)
    }
  }

  package mutating func unmark(row: Int) { marks.set(row, false) }

  /// The names marked, in the order of the list.
  package var markedNames: [String] { marks.rows.map { listing.names[Int($0)] } }
}
