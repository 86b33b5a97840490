/// A square of dark and light modules that a camera can read.
/// Source: ISO/IEC 18004.
package struct QRCode: Hashable, Sendable {
  /// Modules to a side.
  package let width: Int
  /// Whether a module is dark, row by row.
  package let isDark: [Bool]

  /// - Parameter isDark: `width * width` of them.
  package init(width: Int, isDark: [Bool]) { (self.width, self.isDark) = (width, isDark) }

  /// The light border without which no camera finds it, in modules. The standard has four; two
  /// are enough for a camera and leave room on a screen of 24 rows.
  private static let border = 2

  /// Two rows of modules to a line of text. Light modules are drawn and dark ones left blank:
  /// most terminals are dark.
  package var lines: [String] {
    stride(from: -Self.border, to: width + Self.border, by: 2).map { row in
      String(
        (-Self.border..<width + Self.border).map { column in
          switch (isLight(row, column), isLight(row + 1, column)) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }

  private func isLight(_ row: Int, _ column: Int) -> Bool {
    guard row < width + Self.border else { return false }
    guard (0..<width).contains(row), (0..<width).contains(column) else { return true }
    return !isDark[row * width + column]
  }
}
