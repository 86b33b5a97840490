import Display

extension DeletePage {
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return isReading ? [leaving] : asking
  }

  private var asking: [Binding<Event>] {
    let label =
      switch focus {
      case .count: "to the button"
      case .cancel: "cancel"
      case .delete: "delete"
      }
    return [
      Binding([.enter], label, help: "Press the button with the focus", .key(.enter)),
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab goes back", .key(.tab)),
      Binding(
        [], "", command: "delete",
        help: "Delete these \(Kept.noun.many), with what belongs to them", .delete,
        disabled: obstacle),
      leaving,
      Binding([.down], "", help: "See what goes with the next \(Kept.noun.one)", .key(.down)),
      Binding([.up], "", help: "See what goes with the \(Kept.noun.one) before", .key(.up)),
    ]
  }

  private var leaving: Binding<Event> {
    Binding(
      [.escape, .control("g"), .function(9), .character("q")], "cancel", command: "cancel",
      help: "Leave without deleting anything", .leave)
  }
}
