import Display
import Testing

@testable import Screens

/// What the marking keys mean, said with nothing but sets of names.
private struct PlainMarks {
  let names: [String]
  var filter = ""
  var cursor = 0
  var anchor: String?
  var marked: Set<String> = []
  var locked: Set<String> = []
  var isAsked = false
  var done: [Set<String>] = []
  var undone: [Set<String>] = []

  var shown: [String] { names.filter { filter.isEmpty || $0.contains(filter) } }

  mutating func set(_ wanted: Set<String>) {
    let marked = wanted.subtracting(locked)
    guard marked != self.marked else { return }
    done.append(self.marked)
    if done.count > 50 { done.removeFirst() }
    undone = []
    self.marked = marked
  }

  /// The names from the anchor to the cursor, and the end of the range.
  mutating func range() -> Set<String> {
    let shown = shown
    let other = anchor.flatMap(shown.firstIndex(of:)) ?? cursor
    anchor = nil
    return shown.isEmpty ? [] : Set(shown[min(cursor, other)...max(cursor, other)])
  }

  mutating func mark(_ isMarked: Bool?) {
    guard cursor < shown.count else { return }
    let name = shown[cursor]
    let isOpen = anchor != nil
    let rows = isOpen ? range() : [name]
    let on = isMarked ?? (isOpen || !marked.contains(name))
    set(on ? marked.union(rows) : marked.subtracting(rows))
    cursor = min(cursor + 1, shown.count - 1)
  }

  mutating func step(back: Bool) {
    guard let state = back ? done.popLast() : undone.popLast() else { return }
    if back { undone.append(marked) } else { done.append(marked) }
    marked = state
  }

  /// Marks the row, moves, and marks the row it comes to.
  mutating func extend(by step: Int) {
    guard cursor < shown.count else { return }
    let before = shown[cursor]
    cursor = min(max(0, cursor + step), shown.count - 1)
    set(marked.union([before, shown[cursor]]))
  }

  mutating func perform(_ command: Checklist.Command) {
    let isAskedAgain = isAsked
    isAsked = false
    switch command {
    case .toggle: mark(nil)
    case .mark: mark(true)
    case .unmark: mark(false)
    case .toggleAllShown:
      let isAll = shown.allSatisfy { marked.contains($0) || locked.contains($0) }
      set(isAll ? marked.subtracting(shown) : marked.union(shown))
    case .invertShown: set(marked.symmetricDifference(shown))
    case .range:
      if anchor == nil {
        anchor = cursor < shown.count ? shown[cursor] : nil
      } else {
        set(marked.union(range()))
      }
    case .clear:
      isAsked = !isAskedAgain && marked.count > 10
      if !isAsked { set([]) }
    case .extendDown: extend(by: 1)
    case .extendUp: extend(by: -1)
    case .markNames(let some): set(marked.union(names.filter(some.contains)))
    case .unmarkNames(let some): set(marked.subtracting(some))
    case .undo: step(back: true)
    case .redo: step(back: false)
    case .markMatching(let text): set(marked.union(shown.filter { $0.hasPrefix(text.dropLast()) }))
    case .unmarkMatching(let text):
      set(marked.subtracting(shown.filter { $0.hasPrefix(text.dropLast()) }))
    case .onlyMarked: break
    }
  }
}

@Suite struct ChecklistPropertyTests {
  private static let commands: [Checklist.Command] = [
    .toggle, .toggle, .toggle, .mark, .unmark, .toggleAllShown, .invertShown, .range, .range,
    .clear, .clear, .undo, .undo, .redo, .markMatching("a*"), .unmarkMatching("b*"),
    .extendDown, .extendUp, .markNames(["a1", "b2", "ab3", "a4", "zed"]),
    .unmarkNames(["b1", "a2", "ab4"]),
  ]

  private func move(_ list: inout Checklist, _ plain: inout PlainMarks, _ chance: inout Seeded) {
    let key = [Key.down, .up, .end, .home].randomElement(using: &chance) ?? .down
    _ = list.listing.move(key, height: 7)
    let last = max(0, plain.shown.count - 1)
    switch key {
    case .down: plain.cursor = min(plain.cursor + 1, last)
    case .up: plain.cursor = max(plain.cursor - 1, 0)
    case .end: plain.cursor = last
    default: plain.cursor = 0
    }
  }

  private func filter(_ list: inout Checklist, _ plain: inout PlainMarks, _ chance: inout Seeded) {
    let text = ["", "a", "b", "ab", "zzz"].randomElement(using: &chance) ?? ""
    _ = list.listing.clearFilter()
    list.listing.startFiltering()
    if !text.isEmpty { list.listing.paste(text, height: 7) }
    _ = list.listing.filter(.enter, height: 7)
    list.listing.keepInView(height: 7)
    plain.filter = text
    _ = list.listing.move(.home, height: 7)
    plain.cursor = 0
  }

  @Test(arguments: 1...10) func `whatever is pressed, the marks are what plain sets say`(
    seed: UInt64
  ) {
    var chance = Seeded(seed)
    let names = (0..<80).map { "\(["a", "b", "ab"].randomElement(using: &chance) ?? "")\($0)" }
    var list = Checklist(Listing(names: names))
    var plain = PlainMarks(names: names)
    if seed.isMultiple(of: 2) {
      let rows = names.indices.filter { _ in Int.random(in: 0..<5, using: &chance) == 0 }
      list.lock(rows)
      plain.locked = Set(rows.map { names[$0] })
    }
    for number in 0..<2000 {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0: filter(&list, &plain, &chance)
      case 1...4: move(&list, &plain, &chance)
      default:
        let command = Self.commands.randomElement(using: &chance) ?? .toggle
        list.perform(command, height: 7)
        plain.perform(command)
      }
      let hidden = plain.marked.subtracting(plain.shown).count
      guard Set(list.markedNames) == plain.marked, list.listing.cursor == plain.cursor,
        list.hiddenMarks == hidden, (list.anchor == nil) == (plain.anchor == nil)
      else {
        Issue.record("after \(number) steps: \(list.markedNames) and not \(plain.marked.sorted())")
        return
      }
    }
  }
}
