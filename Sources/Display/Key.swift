/// One key, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// Text, one grapheme; the space bar is `.character(" ")`.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown
  case function(Int)

  package static let space = Key.character(" ")
}

extension Key {
  /// What the key is called on a key line: `^N`, `F1`, `Space`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.label ?? ""
    }
  }

  /// Reads a key script: `ada<tab><space><enter><c-n>`. Unknown names are a mistake in the test.
  package static func script(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.popFirst() {
      guard first == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(.character(first))
        continue
      }
      keys.append(named(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  private static func named(_ name: Substring) -> Key {
    if name == "lt" { return .character("<") }
    if name == "space" { return .space }
    if name.hasPrefix("c-"), let letter = name.last { return .control(letter) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()) { return .function(number) }
    guard let known = names.first(where: { $0.script == name }) else {
      preconditionFailure("There is no key <\(name)>.")
    }
    return known.key
  }

  private static let names: [(key: Key, script: Substring, label: String)] = [
    (.enter, "enter", "Enter"), (.escape, "esc", "Esc"), (.tab, "tab", "Tab"),
    (.backTab, "s-tab", "Shift-Tab"), (.backspace, "bs", "Backspace"), (.delete, "del", "Del"),
    (.insert, "ins", "Ins"), (.up, "up", "↑"), (.down, "down", "↓"), (.left, "left", "←"),
    (.right, "right", "→"), (.home, "home", "Home"), (.end, "end", "End"),
    (.pageUp, "pgup", "PgUp"), (.pageDown, "pgdn", "PgDn"), (.shiftUp, "s-up", "Shift-↑"),
    (.shiftDown, "s-down", "Shift-↓"),
  ]
}
