import Display

/// The keys of marking, the same on every list of the console.
package enum MarkingKeys {
  package struct Entry: Sendable {
    package var keys: [Key]
    package var label: String
    package var command: String
    package var help: String
    package var does: Checklist.Command
  }

  static let markHelp =
    "Mark by a pattern such as adm-*, rows such as 3-17, or the names in a file: @FILE"
  static let unmarkHelp = "Unmark by a pattern, by rows or by the names in a file"

  package static let all: [Entry] = [
    Entry(
      keys: [.space, .insert, .character("x")], label: "mark", command: "toggle",
      help: "Mark or unmark the row and move down", does: .toggle),
    Entry(
      keys: [.character("+")], label: "", command: "mark-row",
      help: "Mark the row and move down", does: .mark),
    Entry(
      keys: [.character("-")], label: "", command: "unmark-row",
      help: "Unmark the row and move down", does: .unmark),
    Entry(
      keys: [.character("a")], label: "all", command: "all",
      help: "Mark all that are shown; again: unmark them", does: .toggleAllShown),
    Entry(
      keys: [.character("i"), .character("*")], label: "invert", command: "invert",
      help: "Turn round the marks of all that are shown", does: .invertShown),
    Entry(
      keys: [.character("V"), .character("v")], label: "range", command: "range",
      help: "Begin a range here; again, or Space, marks up to the cursor", does: .range),
    Entry(
      keys: [.shiftDown], label: "", command: "",
      help: "Mark the row and the next, and move there", does: .extendDown),
    Entry(
      keys: [.shiftUp], label: "", command: "",
      help: "Mark the row and the one before, and move there", does: .extendUp),
    Entry(
      keys: [.character("u")], label: "none", command: "none",
      help: "Unmark all, also those not shown; many only when asked twice",
      does: .clear),
    Entry(
      keys: [.character("z")], label: "", command: "undo",
      help: "Take back the last marking", does: .undo),
    Entry(
      keys: [.character("Z")], label: "", command: "redo",
      help: "Do again the marking that was taken back", does: .redo),
    Entry(
      keys: [.character("s")], label: "marked", command: "only-marked",
      help: "Show only the marked; again: show all", does: .onlyMarked),
  ]

  package static func command(for key: Key) -> Checklist.Command? {
    all.first { $0.keys.contains(key) }?.does
  }

  /// In a form only the first of them stands on the key line, which has to name the form's own
  /// keys as well.
  static var fieldBindings: [FieldBinding] {
    all.map { entry in
      FieldBinding(
        entry.keys[0], entry.does == .toggle ? entry.label : "", command: entry.command,
        help: entry.help)
    }
  }
}
