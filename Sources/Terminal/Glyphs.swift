import CNcurses
import Display

/// Turns the characters of a canvas into what ncurses puts into its cells.
struct Glyphs {
  /// Whether the terminal shows more than ASCII.
  let isUnicode: Bool

  /// Adds the cells for one character; they take exactly the columns the canvas gave it.
  func add(_ character: Character, _ look: Palette.Look, to cells: inout [cchar_t]) {
    if character.utf8.count == 1, let ascii = character.utf8.first {
      cells.append(Self.cell(UInt32(ascii), look))
    } else if isUnicode {
      addUnicode(character, look, to: &cells)
    } else {
      cells.append(Self.cell(Self.standIn(for: character), look))
      if character.columns == 2 { cells.append(Self.cell(0x20, look)) }
    }
  }

  private func addUnicode(
    _ character: Character, _ look: Palette.Look, to cells: inout [cchar_t]
  ) {
    let scalars = character.unicodeScalars.filter { !Self.joins($0) }
    if scalars.count == 2, scalars.allSatisfy(Self.isRegional) {
      cells += scalars.map { Self.cell($0.value, look) }
    } else if let base = scalars.first, cn_wcwidth(base.value) == character.columns {
      let marks = scalars.dropFirst().prefix { cn_wcwidth($0.value) == 0 }.prefix(4)
      cells.append(marks.isEmpty ? Self.cell(base.value, look) : Self.cell([base] + marks, look))
    } else {
      // Where the C library measures otherwise, ncurses would shift the rest of the row.
      cells.append(Self.cell(0xfffd, look))
      if character.columns == 2 { cells.append(Self.cell(0x20, look)) }
    }
  }

  private static func cell(_ scalar: UInt32, _ look: Palette.Look) -> cchar_t {
    var cell = cchar_t()
    cn_set_plain(&cell, scalar, look.attributes, look.pair)
    return cell
  }

  private static func cell(_ scalars: [Unicode.Scalar], _ look: Palette.Look) -> cchar_t {
    var cell = cchar_t()
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    _ = cn_set_cell(&cell, text, look.attributes, look.pair)
    return cell
  }

  /// Joiners and variation selectors: terminals disagree about them, and a row that ends up
  /// shifted is worse than an emoji without its family.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200d || (0xfe00...0xfe0f).contains(scalar.value)
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1f1e6...0x1f1ff).contains(scalar.value)
  }

  /// What is shown in place of a character where there is only ASCII.
  private static func standIn(for character: Character) -> UInt32 {
    UInt32((standIns[character] ?? "?").value)
  }

  private static let standIns: [Character: Unicode.Scalar] = [
    "▸": ">", "▾": "v", "▼": "v", "▲": "^", "▶": ">", "◂": "<", "•": "*", "·": "-", "✓": "+",
    "✗": "x", "─": "-", "━": "=", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "┼": "+", "█": "#", "▓": "#", "░": ".", "…": "~", "›": ">",
    "‹": "<", "→": ">", "←": "<", "↑": "^", "↓": "v", "–": "-", "—": "-", "’": "'", "‘": "'",
    "“": "\"", "”": "\"", "×": "x", "●": "*", "○": "o", "⚠": "!", "≤": "<", "≥": ">",
  ]
}
