import CNcurses
import Display

/// What ncurses calls the keys, and what we do.
enum KeyCodes {
  /// Above every code of ncurses' own: the ends of pasted text.
  static let pasteBegins: Int32 = 0o2001
  static let pasteEnds: Int32 = 0o2002

  /// Tells ncurses what terminfo leaves out for many terminals: there, Shift-↓ would arrive as
  /// Esc and four letters.
  static func defineMissing() {
    define_key("\u{1b}[1;2A", KEY_SR)
    define_key("\u{1b}[1;2B", KEY_SF)
    define_key("\u{1b}[Z", KEY_BTAB)
    define_key("\u{1b}[200~", pasteBegins)
    define_key("\u{1b}[201~", pasteEnds)
  }

  /// The key of a code; nil for keys that mean nothing here.
  static func key(code: Int32) -> Key? {
    if let key = named[code] { return key }
    return (1...12).first { cn_key_f(Int32($0)) == code }.map(Key.function)
  }

  /// The key of a character; nil for Ctrl-Space and what is no character.
  static func key(scalar: UInt32) -> Key? {
    switch scalar {
    case 0: nil
    case 8, 0x7f: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case ..<32: .control(Character(Unicode.Scalar(UInt8(scalar) | 0x60)))
    case 0x80..<0xa0: nil
    default: Unicode.Scalar(scalar).map { .character(Character($0)) }
    }
  }

  private static let named: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
    KEY_END: .end, KEY_FIND: .home, KEY_SELECT: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace,
    KEY_DC: .delete, KEY_IC: .insert, KEY_ENTER: .enter,
  ]
}
