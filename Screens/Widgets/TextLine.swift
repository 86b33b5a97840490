import Display

/// A line of text being edited, with the keys of readline.
package struct TextLine: Hashable, Sendable {
  package private(set) var text: String
  /// In graphemes from the start.
  package private(set) var caret: Int

  /// The caret stands at the end unless it is said where.
  package init(_ text: String = "", caret: Int? = nil) {
    self.text = text
    self.caret = min(max(0, caret ?? text.count), text.count)
  }

  /// Where the caret stands, in columns from the start, as the text is shown.
  package var caretColumn: Int { SafeText(text.prefix(caret)).text.columns }

  /// How many columns of the shown text to leave out before, so that the caret is among the
  /// columns there are. Never half of a wide character.
  func skipped(toFit columns: Int) -> Int {
    let least = caretColumn - columns + 1
    var skipped = 0
    for character in SafeText(text).text {
      guard skipped < least else { break }
      skipped += character.columns
    }
    return skipped
  }

  /// Draws the part around the caret that fits, and with the focus puts the cursor there.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  func draw(
    on canvas: inout Canvas, at column: Int, _ row: Int = 0, width: Int, isFocused: Bool,
    isSecret: Bool = false
  ) -> Int {
    let width = max(1, width)
    let skipped = isFocused ? skipped(toFit: width) : 0
    if isFocused { canvas.cursor = Position(column: column + caretColumn - skipped, row: row) }
    let shown = SafeText(text).text.dropped(columns: skipped)
    return isSecret
      ? canvas.write(revealed: shown, at: column, row, .field)
      : canvas.write(shown, at: column, row, .field, width: width)
  }

  package mutating func insert(_ more: String) {
    let end = text.count
    text.insert(contentsOf: more, at: index(caret))
    caret += text.count - end
  }

  /// Whether the key was one of editing.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: removeBefore(max(0, caret - 1))
    case .delete, .control("d"): removeAfter(min(text.count, caret + 1))
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"): removeBefore(0)
    case .control("k"): removeAfter(text.count)
    case .control("w"): removeBefore(startOfWord)
    default: return false
    }
    return true
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }

  private mutating func removeBefore(_ start: Int) {
    text.removeSubrange(index(start)..<index(caret))
    caret = start
  }

  private mutating func removeAfter(_ end: Int) {
    text.removeSubrange(index(caret)..<index(end))
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(caret))
    let end = before.lastIndex { $0 != " " } ?? 0
    return before[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }
}

extension String {
  /// What is left without the first columns.
  func dropped(columns: Int) -> String {
    var rest = columns
    return String(
      drop { character in
        rest -= character.columns
        return rest >= 0
      })
  }
}
