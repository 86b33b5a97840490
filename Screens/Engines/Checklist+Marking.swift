import Display

extension Checklist {
  /// One step that undo takes back.
  mutating func change(_ change: (inout Self) -> Void) {
    let before = marks
    change(&self)
    if locked.count > 0 { marks.subtract(locked) }
    guard marks != before else { return }
    done.append(before)
    if done.count > 50 { done.removeFirst() }
    undone = []
  }

  mutating func step(
    from source: WritableKeyPath<Self, [Marks]>, to target: WritableKeyPath<Self, [Marks]>
  ) {
    guard let before = self[keyPath: source].popLast() else { return }
    self[keyPath: target].append(marks)
    marks = before
  }

  /// Sets or toggles the row under the cursor, or closes an open range, and moves down.
  mutating func setCurrent(_ isMarked: Bool?) {
    guard let row = listing.current else { return }
    if anchor != nil {
      setRange(isMarked ?? true)
    } else {
      marks.set(row, isMarked ?? !marks.contains(row))
    }
    listing.advance()
  }

  mutating func toggleAllShown() {
    guard let shown = listing.shown else {
      marks.setAll(below: listing.count, marks.count < listing.count - locked.count)
      return
    }
    let isMarked = !shown.allSatisfy { marks.contains(Int($0)) || locked.contains(Int($0)) }
    for row in shown { marks.set(Int(row), isMarked) }
  }

  mutating func invertShown() {
    guard let shown = listing.shown else { return marks.invertAll(below: listing.count) }
    for row in shown { marks.set(Int(row), !marks.contains(Int(row))) }
  }

  mutating func extend(by step: Int) {
    guard let row = listing.current else { return }
    marks.set(row, true)
    if step > 0 { listing.advance() } else { listing.retreat() }
    if let row = listing.current { marks.set(row, true) }
  }

  mutating func range() {
    guard anchor != nil else {
      anchor = listing.current
      return
    }
    change { $0.setRange(true) }
  }

  private mutating func setRange(_ isMarked: Bool) {
    defer { anchor = nil }
    guard let anchor, listing.count > 0 else { return }
    var other = listing
    other.moveCursor(toRow: anchor)
    let ends = [listing.cursor, other.cursor].sorted()
    for position in ends[0]...ends[1] { marks.set(listing.row(position), isMarked) }
  }

  mutating func toggleOnlyMarked() {
    if showsOnlyMarked { _ = listing.clearFilter() } else { listing.show(only: marks.rows) }
  }
}
