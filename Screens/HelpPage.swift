import Display

/// Every key of a screen, with what it does, over the page it belongs to.
struct HelpPage {
  struct Entry {
    var keys: String
    var command: String
    var text: String
    var disabled: String?
  }

  var entries: [Entry]
  var first: Int

  /// Where the page is after a key; nil when it closes.
  func scrolled(by key: Key, in size: Size) -> Int? {
    let page = max(1, size.rows - 5)
    let last = max(0, lines(width: size.columns).count - page)
    switch key {
    case .down, .character("j"): return min(last, first + 1)
    case .up, .character("k"): return max(0, first - 1)
    case .pageDown, .space, .control("d"): return min(last, first + page)
    case .pageUp, .control("u"): return max(0, first - page)
    default: return nil
    }
  }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rows: min(2, canvas.rows)..<canvas.rows)
    canvas.cursor = nil
    let lines = lines(width: canvas.columns)
    for (row, line) in lines.dropFirst(first).prefix(max(0, canvas.rows - 5)).enumerated() {
      canvas.write(line.keys, at: 1, row + 3, .key)
      canvas.write(line.text, at: Self.indent, row + 3, line.style)
    }
    canvas.write("Keys of this page", at: 1, 2, .title)
    canvas.rule(canvas.rows - 2, from: 1)
    let more = lines.count > first + canvas.rows - 5 ? "  ↓ more" : ""
    canvas.write("Any other key goes back\(more)", at: 1, canvas.rows - 1, .quiet)
  }

  private static let indent = 20

  private struct Line {
    var keys: String
    var text: String
    var style: Style
  }

  private func lines(width: Int) -> [Line] {
    let general = [
      Entry(keys: "? F1", command: "", text: "This help"),
      Entry(keys: ": F2", command: "", text: "Choose a command by its name"),
      Entry(keys: "^X n b c ?", command: "", text: "Next, back, cancel, help by plain keys"),
      Entry(keys: "^L", command: "", text: "Draw the screen again"),
    ]
    return (entries + general).flatMap { entry in
      let command = entry.command.isEmpty ? "" : "  :\(entry.command)"
      let why = entry.disabled.map { " (not now: \($0))" } ?? ""
      let wrapped = (entry.text + command + why).wrapped(to: max(10, width - Self.indent - 1))
      return wrapped.enumerated().map { number, text in
        Line(
          keys: number == 0 ? entry.keys : "", text: text,
          style: entry.disabled == nil ? .plain : .disabled)
      }
    }
  }
}
