import Display
import Domain

extension ImportPage {
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let isInList = focus == .list
    return (isInList ? [] : [pressing])
      + table.bindings.map { isInList ? $0 : $0.withoutKeys }.map { $0.map { .table($0) } }
      + (Source.choosesRegion ? [choosingRegion] : []) + moving + [importing, leaving]
  }

  private var pressing: Binding<Event> {
    let label =
      switch focus {
      case .selectAll, .list: "select all"
      case .cancel: "cancel"
      case .submit: "import"
      }
    let keys: [Key] = focus == .selectAll ? [.space, .character("x")] : [.enter, .space]
    return Binding(keys, label, help: "Press what has the focus", .press)
  }

  private var moving: [Binding<Event>] {
    [
      Binding(
        isTyping ? [.tab] : [.tab, .character(">")], "next", help: "Go to the next control", .next),
      Binding(
        isTyping ? [.backTab] : [.backTab, .character("<")], "",
        help: "Go to the control before", .before),
      Binding([], "", command: "select-all", help: "Mark all, or all that are shown", .selectAll),
    ]
  }

  private var choosingRegion: Binding<Event> {
    Binding(
      isTyping ? [] : [.character("R")], "region", command: "region",
      help: "Choose the region they come from", .chooseRegion)
  }

  /// By the button or by name only: no key imports by mistake.
  private var importing: Binding<Event> {
    Binding(
      [], "import", command: "import", help: "\(Source.label): those who are marked", .submit,
      disabled: obstacle
    ).needing(OpsWorks.CreateUserProfile.self)
  }

  private var leaving: Binding<Event> {
    Binding(
      [.escape, .control("g"), .function(9)] + (isTyping ? [] : [.character("q")]), "cancel",
      command: "cancel", help: "Clear the filter, or leave without importing", .leave)
  }

  mutating func moveFocus(by step: Int) {
    table.remark = nil
    let all = Focus.allCases
    focus = all[((all.firstIndex(of: focus) ?? 0) + step) % all.count]
  }

  mutating func take(_ key: Key, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answer(key) }
    switch (focus, key) {
    case (.list, .up) where table.list.listing.cursor == 0 && !table.isTyping:
      moveFocus(by: Focus.allCases.count - 1)
    case (.list, _): return handle(.table(.key(key)), in: room)
    case (_, .down), (.selectAll, .enter), (_, .right): moveFocus(by: 1)
    case (_, .up), (_, .left): moveFocus(by: Focus.allCases.count - 1)
    default: break
    }
    return []
  }

  mutating func press(in room: Size) -> [Effect<Event>] {
    switch focus {
    case .selectAll, .list: handle(.selectAll, in: room)
    case .cancel: handle(.leave, in: room)
    case .submit: submit()
    }
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    switch answer {
    case "import": return open
    case "leave": return [close]
    default: return []
    }
  }
}

extension Binding {
  /// Reached by its command only, since something else has the keys.
  fileprivate var withoutKeys: Self {
    var copy = self
    copy.keys = []
    return copy
  }
}
