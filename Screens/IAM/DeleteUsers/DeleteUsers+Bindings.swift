import Display

extension DeleteUsers {
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    switch phase {
    case .reading: return [leaving("cancel", "Leave without deleting anybody")]
    case .asking: return asking + moving
    case .deleting: return [stopping]
    case .over: return [closing] + moving
    }
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
        [], "", command: "delete", help: "Delete these users, with what belongs to them", .delete,
        disabled: obstacle),
      leaving("cancel", "Leave without deleting anybody"),
    ]
  }

  private var moving: [Binding<Event>] {
    [
      Binding([.down], "", help: "See what goes with the next user", .key(.down)),
      Binding([.up], "", help: "See what goes with the user before", .key(.up)),
    ]
  }

  private func leaving(_ name: String, _ help: String) -> Binding<Event> {
    Binding(
      [.escape, .control("g"), .function(9), .character("q")], name, command: name, help: help,
      .escape)
  }

  private var stopping: Binding<Event> {
    Binding(
      [.escape, .control("g")], "stop", command: "stop",
      help: "Stop after the users under way; who is deleted stays deleted", .escape,
      disabled: deletion.isStopping ? "It stops after the users under way." : nil)
  }

  private var closing: Binding<Event> {
    var closing = leaving("close", "Go back to the users")
    closing.keys.append(.enter)
    return closing
  }
}
