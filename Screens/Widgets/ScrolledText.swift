import Display

/// Lines of text to read, of which a part is in view. Lines that are too long are folded.
///
/// Only what is in view is folded: the cost of a key does not grow with the text.
package struct ScrolledText: Sendable {
  package struct Line: Hashable, Sendable {
    let text: String
    let style: Style
    /// Stands before the text, which is folded at its blanks and goes on below itself. Nil for
    /// what is folded where the room ends, since its blanks mean something.
    let lead: String?

    package init(_ text: String, _ style: Style = .plain) {
      (self.text, self.style, lead) = (text, style, nil)
    }

    /// Text to be read as sentences are.
    package init(prose text: String, after lead: String = "", _ style: Style = .plain) {
      (self.text, self.style, self.lead) = (text, style, lead)
    }
  }

  /// A row on the screen: a line, and how many rows it fills before this one.
  private struct Place: Hashable, Comparable {
    var line = 0
    var row = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.line, one.row) < (other.line, other.row)
    }
  }

  package private(set) var lines: [Line]
  private var top = Place()

  package init(_ lines: [Line]) { self.lines = lines }
  package init(_ lines: [String]) { self.init(lines.map { Line($0) }) }

  /// Takes other lines and stays where it was, as far as they go.
  package mutating func replace(_ lines: [Line]) { self.lines = lines }

  /// All of it.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Whether the key was one of scrolling.
  ///
  /// - Parameter room: what is in view.
  package mutating func handle(_ key: Key, in room: Size) -> Bool {
    let page = max(1, room.rows)
    switch key {
    case .down, .character("j"), .enter: move(by: 1, room)
    case .up, .character("k"): move(by: -1, room)
    case .pageDown, .space: move(by: page, room)
    case .pageUp: move(by: -page, room)
    case .control("d"): move(by: max(1, page / 2), room)
    case .control("u"): move(by: -max(1, page / 2), room)
    case .home, .character("g"): top = Place()
    case .end, .character("G"): top = last(room)
    default: return false
    }
    return true
  }

  /// - Parameter rows: those of the canvas that it has.
  package func draw(on canvas: inout Canvas, rows: Range<Int>) {
    let room = Size(columns: canvas.columns, rows: rows.count)
    var place = first(room)
    for row in rows where place.line < lines.count {
      let parts = parts(of: place.line, room.columns)
      let part = parts[min(place.row, parts.count - 1)]
      canvas.write(part, at: Self.column, row, lines[place.line].style)
      let isLast = place.row + 1 >= parts.count
      place = Place(
        line: isLast ? place.line + 1 : place.line, row: isLast ? 0 : place.row + 1)
    }
  }

  /// `lines 3–17 of 40`, where not all of them are in view.
  package func position(in room: Size) -> String? {
    let first = first(room)
    let end = moved(first, by: max(1, room.rows) - 1, room.columns)
    guard first > Place() || end < self.end(room.columns) else { return nil }
    return "lines \(first.line + 1)–\(end.line + 1) of \(lines.count)"
  }
}

// MARK: - Folding

extension ScrolledText {
  /// Where the text begins; it goes on to the last column but one.
  private static let column = 2

  private func parts(of line: Int, _ columns: Int) -> [String] {
    let width = max(1, columns - Self.column - 1)
    let safe = SafeText(lines[line].text).text
    guard let lead = lines[line].lead else { return Self.folded(safe, width) }
    let below = String(repeating: " ", count: lead.columns)
    return safe.wrapped(to: max(1, width - lead.columns)).enumerated().map { number, part in
      (number == 0 ? lead : below) + part
    }
  }

  private static func folded(_ text: String, _ width: Int) -> [String] {
    guard text.columns > width else { return [text] }
    var parts: [String] = [""]
    var used = 0
    for character in text {
      if used + character.columns > width {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1].append(character)
      used += character.columns
    }
    return parts
  }
}

// MARK: - Moving

extension ScrolledText {
  private mutating func move(by distance: Int, _ room: Size) {
    top = min(moved(first(room), by: distance, room.columns), last(room))
  }

  /// The first in view: the window may have another size than at the last key.
  private func first(_ room: Size) -> Place { min(top, last(room)) }

  /// The first in view when the end is.
  private func last(_ room: Size) -> Place {
    moved(end(room.columns), by: 1 - max(1, room.rows), room.columns)
  }

  private func end(_ columns: Int) -> Place {
    guard !lines.isEmpty else { return Place() }
    return Place(line: lines.count - 1, row: parts(of: lines.count - 1, columns).count - 1)
  }

  private func moved(_ place: Place, by distance: Int, _ columns: Int) -> Place {
    guard !lines.isEmpty else { return place }
    var (line, row) = (place.line, place.row + distance)
    while row < 0, line > 0 {
      line -= 1
      row += parts(of: line, columns).count
    }
    var count = parts(of: line, columns).count
    while row >= count, line + 1 < lines.count {
      row -= count
      line += 1
      count = parts(of: line, columns).count
    }
    return Place(line: line, row: min(max(0, row), count - 1))
  }
}
