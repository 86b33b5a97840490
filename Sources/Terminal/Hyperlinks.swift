import Display

/// Writes the links of a canvas over the text that stands there already: ncurses knows none.
struct Hyperlinks {
  private var shown: [Canvas.Link] = []

  /// The rows whose text has to be sent again, because a link there is to go.
  func stale(on canvas: Canvas) -> Set<Int> {
    guard !shown.isEmpty else { return [] }
    return Set(shown.filter { !canvas.links.contains($0) }.map(\.position.row))
      .filter { $0 < canvas.rows }
  }

  /// What to write for the links that are new or whose row was drawn again.
  mutating func sequence(for canvas: Canvas, drawn rows: some Collection<Int>) -> String {
    guard !canvas.links.isEmpty else {
      shown = []
      return ""
    }
    let fresh = canvas.links.filter { !shown.contains($0) || rows.contains($0.position.row) }
    shown = canvas.links
    return fresh.isEmpty ? "" : "\u{1b}7" + fresh.map(Self.written).joined() + "\u{1b}8"
  }

  mutating func forget() { shown = [] }

  /// Source: OSC 8, ended by ST; the address in ASCII 32 to 126 and nothing else.
  private static func written(_ link: Canvas.Link) -> String {
    let at = "\u{1b}[\(link.position.row + 1);\(link.position.column + 1)H\u{1b}[m"
    return at + "\u{1b}]8;;\(encoded(link.url))\u{1b}\\\(link.text)\u{1b}]8;;\u{1b}\\"
  }

  static func encoded(_ url: String) -> String {
    url.utf8.reduce(into: "") { text, byte in
      if byte > 0x20, byte < 0x7f {
        text.append(Character(Unicode.Scalar(byte)))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        text += hex.count == 1 ? "%0" + hex : "%" + hex
      }
    }
  }
}
