import Display

extension Table {
  /// The keys of marking and filtering, which every table has.
  package var bindings: [Binding<Event>] {
    MarkingKeys.all.map { entry in
      Binding(entry.keys, entry.label, command: entry.command, help: entry.help, .mark(entry.does))
    } + [
      Binding(
        [.character("/")], "filter", command: "filter",
        help: "Show only the \(noun.many) whose names contain a text", .filter),
      Binding(
        [], "", command: "mark",
        help: MarkingKeys.markHelp,
        .mark(.markMatching("*")), argument: { .mark(.markMatching($0)) }),
      Binding(
        [], "", command: "unmark", help: MarkingKeys.unmarkHelp,
        .mark(.unmarkMatching("*")), argument: { .mark(.unmarkMatching($0)) }),
    ]
  }

  /// Enter, `o` and → open the row under the cursor. In the filter line they are its own.
  package func opening<Other>(help: String, _ event: Other) -> Binding<Other> {
    Binding(
      isTyping ? [] : [.enter, .character("o"), .right], "open", command: "open", help: help, event,
      disabled: list.listing.current == nil ? "There is nothing to open." : nil)
  }

  /// What Esc does on a page of its own.
  package func leaving<Other>(_ event: Other) -> Binding<Other> {
    Binding(
      [.escape, .control("g"), .character("q")], "back", command: "back",
      help: "Clear the filter, or go back", event)
  }
}
