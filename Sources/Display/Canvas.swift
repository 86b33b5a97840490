/// A grid of cells to draw on.
///
/// Everything written is made safe first (``SafeText``) and cut at the edge. A screen gets a
/// canvas of the room it has; it never learns where on the terminal that is.
package struct Canvas: Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands: on the focused control.
  package var cursor: Position?
  /// Text that the terminal may offer to open, as a hyperlink.
  package private(set) var links: [Link] = []

  package struct Link: Hashable, Sendable {
    package var position: Position
    package var text: String
    package var url: String
  }

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns * size.rows))
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }

  package subscript(column: Int, row: Int) -> Cell { cells[row * columns + column] }

  /// Writes text from a place on, as far as the row goes.
  ///
  /// - Returns: the column after the last one written.
  @discardableResult
  package mutating func write(
    _ text: String, at column: Int, _ row: Int, _ style: Style = .plain, width: Int = .max
  ) -> Int {
    write(text, at: column, row, style, width: width, isSecret: false)
  }

  /// Writes a secret that the operator asked to see.
  @discardableResult
  package mutating func write(
    revealed secret: String, at column: Int, _ row: Int, _ style: Style = .plain
  ) -> Int {
    write(secret, at: column, row, style, width: .max, isSecret: true)
  }

  /// Writes text that opens `url` where the terminal can do that.
  package mutating func write(_ text: String, opening url: String, at column: Int, _ row: Int) {
    guard (0..<rows).contains(row) else { return }
    let shown = SafeText(text).text.cut(to: max(0, columns - column))
    links.append(Link(position: Position(column: column, row: row), text: shown, url: url))
    write(shown, at: column, row)
  }

  private mutating func write(
    _ text: String, at column: Int, _ row: Int, _ style: Style, width: Int, isSecret: Bool
  ) -> Int {
    guard (0..<rows).contains(row) else { return column }
    let end = min(columns, column + min(width, columns))
    if column >= 0, column + text.utf8.count <= end, text.isPlainASCII {
      return write(ascii: text, at: column, row, style, isSecret)
    }
    var at = column
    for character in SafeText(text).text.cut(to: max(0, end - column)) {
      let wide = character.columns == 2
      guard at >= 0, at + (wide ? 2 : 1) <= end else { break }
      cells[row * columns + at] = Cell(character: character, style: style, isSecret: isSecret)
      if wide {
        cells[row * columns + at + 1] = Cell(character: nil, style: style, isSecret: isSecret)
      }
      at += wide ? 2 : 1
    }
    return at
  }

  /// Most text by far needs no more than this: nothing to make safe, to measure or to cut.
  private mutating func write(
    ascii text: String, at column: Int, _ row: Int, _ style: Style, _ isSecret: Bool
  ) -> Int {
    var index = row * columns + column
    for byte in text.utf8 {
      let character = Character(Unicode.Scalar(byte))
      cells[index] = Cell(character: character, style: style, isSecret: isSecret)
      index += 1
    }
    return index - row * columns
  }

  /// Fills a row with one character.
  package mutating func rule(_ row: Int, _ character: Character = "─", from column: Int = 0) {
    guard (0..<rows).contains(row) else { return }
    for at in max(0, column)..<max(column, columns) {
      cells[row * columns + at] = Cell(character: character, style: .quiet, isSecret: false)
    }
  }

  /// Blanks a part of the canvas, to draw something over it.
  package mutating func clear(rows range: Range<Int>) {
    for row in range.clamped(to: 0..<rows) {
      for column in 0..<columns { cells[row * columns + column] = .blank }
      links.removeAll { $0.position.row == row }
    }
  }

  /// Draws another canvas onto this one, with its cursor and links.
  package mutating func place(_ other: Canvas, at column: Int, _ row: Int) {
    for line in 0..<other.rows where (0..<rows).contains(row + line) {
      for at in 0..<other.columns where (0..<columns).contains(column + at) {
        cells[(row + line) * columns + column + at] = other[at, line]
      }
    }
    if let inner = other.cursor {
      cursor = Position(column: column + inner.column, row: row + inner.row)
    }
    for link in other.links {
      var moved = link
      moved.position = Position(
        column: link.position.column + column, row: link.position.row + row)
      if (0..<rows).contains(moved.position.row) { links.append(moved) }
    }
  }

  /// The part of a taller canvas that is scrolled into view.
  package func window(fromRow first: Int, rows count: Int) -> Canvas {
    var part = Canvas(Size(columns: columns, rows: count))
    part.place(self, at: 0, -first)
    if let inner = part.cursor, !(0..<count).contains(inner.row) { part.cursor = nil }
    return part
  }
}

extension Canvas {
  /// The characters, a line a row, without trailing blanks: what a person reads.
  package var text: String {
    (0..<rows).map { row in
      let line = (0..<columns).compactMap { self[$0, row].character }
      return String(line[..<((line.lastIndex { $0 != " " } ?? -1) + 1)])
    }.joined(separator: "\n")
  }

  /// The same, with every cell of a secret as `•`, however it is shown.
  package var maskedText: String {
    var masked = self
    for index in masked.cells.indices where masked.cells[index].isSecret {
      masked.cells[index].character = masked.cells[index].character.map { _ in "•" }
    }
    return masked.text
  }
}
