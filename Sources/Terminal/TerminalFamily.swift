/// What can be told of a terminal from the name of its type, where terminfo is silent.
struct TerminalFamily {
  let name: String

  init(_ name: String) { self.name = name }

  /// Whether it marks pasted text when asked to (mode 2004).
  var bracketsPaste: Bool {
    Capability.string("BE") != nil || isOne(of: ["xterm", "tmux", "screen"])
  }

  /// Whether it opens hyperlinks, or at least ignores them in silence (OSC 8).
  var opensLinks: Bool {
    isOne(of: ["xterm", "tmux", "alacritty", "foot", "konsole", "vte", "gnome", "wezterm"])
  }

  private func isOne(of families: [String]) -> Bool {
    families.contains { name == $0 || name.hasPrefix($0 + "-") }
  }
}
