import Display

/// Lines of text with a caret in them.
struct TextPages {
  private(set) var lines: [String]
  private(set) var line: Int
  private var edited: TextLine

  /// - Parameter caret: in graphemes from the start of the text; at its start when not given.
  init(_ text: String, caret: Int?) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var rest = max(0, caret ?? 0)
    line = 0
    while line + 1 < lines.count, rest > lines[line].count {
      rest -= lines[line].count + 1
      line += 1
    }
    edited = TextLine(lines[line], caret: rest)
  }

  var text: String { lines.joined(separator: "\n") }
  var caretColumn: Int { edited.caretColumn }
  func skipped(toFit columns: Int) -> Int { edited.skipped(toFit: columns) }
  var caret: Int { lines[..<line].reduce(0) { $0 + $1.count + 1 } + edited.caret }

  mutating func insert(_ text: String) {
    for (number, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if number > 0 { breakLine(indent: 0) }
      edited.insert(String(part))
      lines[line] = edited.text
    }
  }

  mutating func handle(_ key: Key, height: Int) -> Bool {
    switch key {
    case .enter: breakLine(indent: edited.text.prefix(edited.caret).prefix { $0 == " " }.count)
    case .up where line > 0: go(to: line - 1)
    case .down where line + 1 < lines.count: go(to: line + 1)
    case .pageUp: go(to: max(0, line - height))
    case .pageDown: go(to: min(lines.count - 1, line + height))
    case .backspace where edited.caret == 0: joinWithPrevious()
    case .left where edited.caret == 0 && line > 0: go(to: line - 1, caret: .max)
    case .right where edited.caret == edited.text.count && line + 1 < lines.count:
      go(to: line + 1, caret: 0)
    case .delete where edited.caret == edited.text.count: joinWithNext()
    default:
      guard edited.handle(key) else { return false }
      lines[line] = edited.text
    }
    return true
  }

  private mutating func go(to other: Int, caret: Int? = nil) {
    line = other
    edited = TextLine(lines[other], caret: caret ?? edited.caret)
  }

  private mutating func breakLine(indent: Int) {
    lines[line] = String(edited.text.prefix(edited.caret))
    let rest = String(repeating: " ", count: indent) + edited.text.dropFirst(edited.caret)
    lines.insert(rest, at: line + 1)
    go(to: line + 1, caret: indent)
  }

  private mutating func joinWithPrevious() {
    guard line > 0 else { return }
    let caret = lines[line - 1].count
    lines[line - 1] += lines.remove(at: line)
    go(to: line - 1, caret: caret)
  }

  private mutating func joinWithNext() {
    guard line + 1 < lines.count else { return }
    lines[line] += lines.remove(at: line + 1)
    go(to: line)
  }
}
