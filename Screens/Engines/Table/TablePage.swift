import Display
import Domain

/// A page that is a table: what it lists, and what can be done with its rows.
package protocol TablePage: Screen where Event == TableEvent<Fact, Action> {
  associatedtype Fact: Sendable
  /// What the page itself does, by key or in answer to something it asked for.
  associatedtype Action: Sendable
  var table: Table<Fact> { get set }
  /// The page's own keys, most important first.
  var actions: [Binding<Action>] { get }
  /// Lines of the page's own, above the table and below it. As many for as long as the page has
  /// one size, whatever they say, so that the rows stay where they are.
  func margins(width: Int) -> TableMargins
  mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>]
  /// The operator's answer to the table's question.
  mutating func answer(_ answer: String, in room: Size) -> [Effect<Event>]
  /// The screen above has been closed with this.
  mutating func wake(with result: (any Sendable)?) -> [Effect<Event>]
}

package enum TableEvent<Fact: Sendable, Action: Sendable>: ScreenEvent {
  case key(Key)
  case paste(String)
  case returned((any Sendable)?)
  case table(Table<Fact>.Event)
  case action(Action)
  case back
}

extension TablePage {
  package var isTyping: Bool { table.isTyping }

  package func start() -> [Effect<Event>] { table.start().map { $0.map { .table($0) } } }

  package func margins(width: Int) -> TableMargins { TableMargins() }

  package mutating func answer(_ answer: String, in room: Size) -> [Effect<Event>] { [] }

  package func draw(on canvas: inout Canvas) {
    margins(width: canvas.columns).draw(on: &canvas) { table.draw(on: &$0) }
    table.confirm?.draw(on: &canvas)
  }

  package var bindings: [Binding<Event>] {
    if let confirm = table.confirm { return confirm.bindings { .key($0) } }
    let own = actions.map { $0.map { Event.action($0) } }
    let listing = table.bindings.map { $0.map { Event.table($0) } }
    return table.error == nil
      ? own + listing + refreshing + [table.leaving(.back)]
      : refreshing + own + listing + [table.leaving(.back)]
  }

  /// Where the letter is not the page's own.
  private var refreshing: [Binding<Event>] {
    let key = Key.character("R")
    guard !actions.contains(where: { $0.keys.contains(key) }) else { return [] }
    return [
      Binding(
        [key], table.error == nil ? "" : "retry", command: "refresh",
        help: "Read the \(table.noun.many) again", .table(.refresh))
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key):
      guard table.confirm == nil else { return take(answer: key, in: room) }
      return pass(.key(key), in: room)
    case .paste(let text): return pass(.paste(text), in: room)
    case .table(let event): return pass(event, in: room)
    case .action(let action):
      table.remark = nil
      return perform(action, in: room) + describe(in: room)
    case .returned(let result): return wake(with: result) + describe(in: room)
    case .back: return table.escape() ? describe(in: room) : [.close]
    }
  }

  /// Reads the list again; the cursor goes to the row of this name, if there is one.
  package mutating func readAgain(seeking name: String? = nil) -> [Effect<Event>] {
    table.readAgain(seeking: name).map { $0.map { .table($0) } }
  }

  private func tableRoom(_ room: Size) -> Size { margins(width: room.columns).room(within: room) }

  private mutating func take(answer key: Key, in room: Size) -> [Effect<Event>] {
    guard let answer = table.confirm?.handle(key) else { return [] }
    table.confirm = nil
    return self.answer(answer, in: room)
  }

  private mutating func pass(_ event: Table<Fact>.Event, in room: Size) -> [Effect<Event>] {
    table.handle(event, in: tableRoom(room)).map { $0.map { .table($0) } }
  }

  private mutating func describe(in room: Size) -> [Effect<Event>] {
    table.describeInView(in: tableRoom(room)).map { $0.map { .table($0) } }
  }
}
