import Display
import Domain

/// What bulk work came to, for the page that asked for it.
package struct BulkOutcome: Sendable {
  /// Which work it was, in the words of the page that asked for it.
  package let purpose: String
  /// What is done, by whomever.
  package let done: [String]
  /// What failed, was not begun or was stopped: what stays marked.
  package let left: [String]
}

/// Bulk work under way, and what became of each unit of it.
package struct BulkPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case stop, close
    case performed([Result<AnyOutput, ServiceError>])
  }

  package let path: [String]
  let words: BulkWords
  private let purpose: String
  /// Whether it goes back by itself when all is done.
  private let closesWhenDone: Bool
  private(set) var bulk: Bulk
  private(set) var listing: Listing

  package init(
    _ bulk: Bulk, _ words: BulkWords, path: [String], purpose: String = "",
    closesWhenDone: Bool = false
  ) {
    (self.bulk, self.words, self.path) = (bulk, words, path)
    (self.purpose, self.closesWhenDone) = (purpose, closesWhenDone)
    listing = Listing(names: bulk.units.map(\.name))
    if bulk.batch == nil { tell() }
  }

  var isOver: Bool { bulk.batch == nil }

  package func start() -> [Effect<Event>] {
    guard let batch = bulk.batch else { return [] }
    return [Effect(.batch(batch) { .performed($0) })]
  }

  package var bindings: [Binding<Event>] {
    guard isOver else { return [stopping] }
    return [
      Binding(
        [.escape, .control("g"), .function(9), .character("q"), .enter], "close", command: "close",
        help: "Go back to where this was begun", .close),
      Binding([.down], "", help: "Read in full what became of the next", .key(.down)),
      Binding([.up], "", help: "Read in full what became of the one before", .key(.up)),
    ]
  }

  private var stopping: Binding<Event> {
    Binding(
      [.escape, .control("g")], "stop", command: "stop",
      help: "Stop after the \(words.noun.many) under way; what is done stays done", .stop,
      disabled: bulk.isStopping ? "It stops after the \(words.noun.many) under way." : nil)
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .performed(let replies): return take(replies)
    case .stop: if !isOver { bulk.stop() }
    case .close: if isOver { return [close] }
    case .key(let key): if isOver { _ = listing.move(key, height: listHeight(room)) }
    case .paste, .returned: break
    }
    return []
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    bulk.take(replies)
    guard isOver else { return start() }
    tell()
    return closesWhenDone && bulk.units.allSatisfy(\.isOver) ? [close] : []
  }

  private mutating func tell() {
    listing.show(only: bulk.order.map { Int32($0) })
    _ = listing.move(.home, height: 1)
  }

  private var close: Effect<Event> {
    .close(
      returning: BulkOutcome(
        purpose: purpose, done: bulk.units.filter(\.isOver).map(\.name),
        left: bulk.units.filter { !$0.isOver }.map(\.name)))
  }
}
