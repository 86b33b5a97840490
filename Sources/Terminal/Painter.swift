import CNcurses
import Display

/// Puts canvases on the screen. What stands there already is not touched; ncurses finds the
/// fewest bytes for the rest.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>
  private let palette: Palette
  private let glyphs: Glyphs
  private var shown: Canvas?
  private var isCursorShown = true
  /// Kept from one row to the next, so that it is made once.
  private var cells: [cchar_t] = []

  init(_ window: UnsafeMutablePointer<WINDOW>, palette: Palette, glyphs: Glyphs) {
    (self.window, self.palette, self.glyphs) = (window, palette, glyphs)
  }

  /// Forgets what is on the screen: the next canvas is drawn whole.
  mutating func forget() {
    shown = nil
    clearok(window, true)
  }

  /// - Returns: the rows that were drawn.
  @discardableResult
  mutating func paint(_ canvas: Canvas) -> [Int] {
    let before = shown.flatMap { $0.size == canvas.size ? $0 : nil }
    if before == nil { werase(window) }
    let rows = (0..<canvas.rows).filter { paint(row: $0, of: canvas, over: before) }
    place(cursor: canvas.cursor)
    wnoutrefresh(window)
    doupdate()
    shown = canvas
    return rows
  }

  /// Has rows sent again, whatever ncurses believes to be there.
  func repaint(rows: some Sequence<Int>) {
    for row in rows { wredrawln(window, Int32(row), 1) }
    wnoutrefresh(window)
    doupdate()
  }

  private mutating func paint(row: Int, of canvas: Canvas, over before: Canvas?) -> Bool {
    let range = row * canvas.columns..<(row + 1) * canvas.columns
    var changed = range
    if let before {
      guard canvas.cells[range] != before.cells[range] else { return false }
      changed = Self.difference(canvas.cells, before.cells, in: range)
    }
    cells.removeAll(keepingCapacity: true)
    for cell in canvas.cells[changed] {
      if let character = cell.character { glyphs.add(character, palette[cell.style], to: &cells) }
    }
    mvwadd_wchnstr(
      window, Int32(row), Int32(changed.lowerBound - range.lowerBound), cells, Int32(cells.count))
    return true
  }

  /// The part of a row that differs, begun at a whole character.
  private static func difference(
    _ cells: [Cell], _ before: [Cell], in range: Range<Int>
  ) -> Range<Int> {
    var (first, end) = (range.lowerBound, range.upperBound)
    while cells[first] == before[first] { first += 1 }
    while cells[end - 1] == before[end - 1] { end -= 1 }
    while first > range.lowerBound, cells[first].character == nil { first -= 1 }
    return first..<end
  }

  private mutating func place(cursor: Position?) {
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    // The cursor is left where it last was while it is hidden: moving it costs bytes.
    leaveok(window, cursor == nil)
    guard isCursorShown != (cursor != nil) else { return }
    isCursorShown = cursor != nil
    curs_set(isCursorShown ? 1 : 0)
  }
}
