import Display
import Testing

@testable import Screens

@Suite struct ListingTests {
  private static let moves: [Key] = [
    .down, .up, .pageDown, .pageUp, .home, .end, .control("d"), .control("u"),
    .character("j"), .character("k"), .character("g"), .character("G"),
  ]

  private func check(_ listing: Listing, height: Int) {
    let first = listing.firstInView(height: height)
    guard listing.count > 0 else {
      #expect(listing.current == nil)
      return
    }
    #expect((0..<listing.count).contains(listing.cursor))
    #expect((first..<first + height).contains(listing.cursor))
    #expect(first >= 0 && first <= max(0, listing.count - height))
    #expect(listing.current == listing.row(listing.cursor))
  }

  /// A key, some typing in the filter, another size, more names: whatever comes next.
  private func step(_ listing: inout Listing, _ height: inout Int, _ chance: inout Seeded) {
    switch Int.random(in: 0..<12, using: &chance) {
    case 0: height = Int.random(in: 1...30, using: &chance)
    case 1:
      listing.startFiltering()
      _ = listing.filter(
        .character(["a", "b", "1", "é"].randomElement(using: &chance) ?? "a"), height: height)
    case 2: _ = listing.filter(.backspace, height: height)
    case 3: _ = listing.filter(.enter, height: height)
    case 4: _ = listing.clearFilter()
    case 5: listing.append((0..<3).map { _ in chance.word(upTo: 6) })
    default:
      let key = Self.moves.randomElement(using: &chance) ?? .down
      if !listing.filter(key, height: height) { _ = listing.move(key, height: height) }
    }
  }

  @Test(arguments: 1...10) func `the cursor is on a row, and its row in view, whatever is pressed`(
    seed: UInt64
  ) {
    var chance = Seeded(seed)
    var listing = Listing(names: (0..<40).map { "\($0)" + chance.word(upTo: 5) })
    var height = 10
    for _ in 0..<400 {
      step(&listing, &height, &chance)
      check(listing, height: height)
      let text = listing.filter.text
      guard !text.isEmpty else { continue }
      #expect(listing.shown == listing.names.rows(containing: text, among: nil))
    }
  }

  @Test func `an empty list takes every key`() {
    var listing = Listing(names: [])
    let isMoved = Self.moves.map { listing.move($0, height: 5) }
    #expect(!isMoved.contains(false))
    #expect(listing.current == nil)
    listing.startFiltering()
    let isFiltered = listing.filter(.character("a"), height: 5)
    #expect(isFiltered)
    #expect(listing.count == 0)
  }

  @Test func `a page shows only what is new`() {
    var listing = Listing(names: (0..<100).map(String.init))
    _ = listing.move(.pageDown, height: 10)
    #expect(listing.firstInView(height: 10) == 10)
    _ = listing.move(.pageDown, height: 10)
    #expect(listing.firstInView(height: 10) == 20)
    _ = listing.move(.pageUp, height: 10)
    #expect(listing.firstInView(height: 10) == 10)
  }

  @Test func `a smaller window keeps the cursor in view without a key`() {
    var listing = Listing(names: (0..<100).map(String.init))
    for _ in 0..<15 { _ = listing.move(.down, height: 20) }
    #expect(listing.firstInView(height: 20) == 0)
    #expect(listing.firstInView(height: 5) == 11)
  }

  @Test func `clearing a filter leaves the cursor on its name`() {
    var listing = Listing(names: ["ada", "bob", "carol", "bert"])
    listing.startFiltering()
    for character in "be" { _ = listing.filter(.character(character), height: 5) }
    #expect(listing.current == 3)
    _ = listing.filter(.escape, height: 5)
    #expect(listing.filter.text == "be", "the first Esc ends the typing only")
    let isCleared = [listing.clearFilter(), listing.clearFilter()]
    #expect(isCleared == [true, false])
    #expect(listing.cursor == 3)
  }

  @Test func `names that come while a filter stands are filtered`() {
    var listing = Listing(names: ["ada", "bob"])
    listing.startFiltering()
    _ = listing.filter(.character("b"), height: 5)
    listing.append(["bert", "carol"])
    #expect(listing.shown == [1, 2])
    #expect(listing.names.count == 4)
  }

  @Test func `new names keep the filter and the name under the cursor`() {
    var listing = Listing(names: ["ada", "bert", "bob"])
    listing.startFiltering()
    _ = listing.filter(.character("b"), height: 5)
    _ = listing.filter(.down, height: 5)
    listing.replace(["anna", "bea", "bert", "bob", "carol"])
    #expect(listing.shown == [1, 2, 3])
    #expect(listing.current.map { listing.names[$0] } == "bob")
  }

  @Test func `a filter searches only the rows the list is kept to`() {
    var listing = Listing(names: ["ab", "b", "cb", "d"])
    listing.restrict(to: [0, 2, 3])
    listing.startFiltering()
    _ = listing.filter(.character("b"), height: 5)
    #expect(listing.shown == [0, 2])
    _ = listing.filter(.character("x"), height: 5)
    #expect(listing.shown == [])
    _ = listing.filter(.backspace, height: 5)
    #expect(listing.shown == [0, 2])
    // What the list is kept to is no filter of the operator's.
    let isCleared = [listing.clearFilter(), listing.clearFilter()]
    #expect(isCleared == [true, false])
    #expect(listing.shown == [0, 2, 3])
  }

  @Test func `a paste goes into the filter on one line`() {
    var listing = Listing(names: ["ada", "bob"])
    listing.startFiltering()
    listing.paste("a\nd", height: 5)
    #expect(listing.filter.text == "ad")
    #expect(listing.shown == [0])
  }

  @Test func `other keys are not its own`() {
    var listing = Listing(names: ["ada"])
    for key in [Key.enter, .escape, .tab, .space, .function(1)] {
      let isTaken = [listing.move(key, height: 5), listing.filter(key, height: 5)]
      #expect(isTaken == [false, false])
    }
  }

  @Test func `a filter typed letter by letter never shows rows that the list is kept from`() {
    var listing = Listing(names: ["admin", "adrian", "adele", "bea", "ada"])
    listing.restrict(to: [0, 2, 3])
    listing.startFiltering()
    for (key, shown) in zip(Key.script("ad"), [["admin", "adele", "bea"], ["admin", "adele"]]) {
      _ = listing.filter(key, height: 5)
      #expect((0..<listing.count).map { listing.names[listing.row($0)] } == shown)
    }
    _ = listing.clearFilter()
    #expect(listing.count == 3)
  }
}
