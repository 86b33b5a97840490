import Display
import Domain

/// What bulk work came to, for the page that asked for it.
package struct BulkOutcome: Sendable {
  /// Which work it was, in the words of the page that asked for it.
  package let purpose: String
  /// What is done, by whomever.
  package let done: [String]
  /// What failed, was not begun, was stopped or was taken back: what stays marked.
  package let left: [String]

  package init(purpose: String, done: [String], left: [String]) {
    (self.purpose, self.done, self.left) = (purpose, done, left)
  }
}

/// Bulk work under way, and what became of each unit of it.
package struct BulkPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case stop, resume, undo, close, press
    case kept(ServiceError?)
    case performed([Result<AnyOutput, ServiceError>])
    case ticked(ContinuousClock.Instant)
  }

  enum Button: String {
    case resume = "Resume"
    case undo = "Undo"
    case close = "Close"
  }

  package let path: [String]
  let words: BulkWords
  private let purpose: String
  /// Whether it goes back by itself when all is done.
  private let closesWhenDone: Bool
  /// What is on disk before the first call is sent, so that after a kill the next console can go
  /// on; gone when the work is over, or left.
  package var keepsake: Keepsake?
  /// How it is taken back; nil for what cannot be.
  package var undo: BulkUndo?
  var bulk: Bulk
  var listing: Listing
  var pace = Pace()
  var focus = Button.close
  var confirm: Confirm?
  /// Why nothing was begun, if it was not.
  private(set) var obstacle: ServiceError?

  package init(
    _ bulk: Bulk, _ words: BulkWords, path: [String], purpose: String = "",
    closesWhenDone: Bool = false
  ) {
    (self.bulk, self.words, self.path) = (bulk, words, path)
    (self.purpose, self.closesWhenDone) = (purpose, closesWhenDone)
    listing = Listing(names: bulk.units.map(\.name))
    if bulk.batch == nil { tell() }
  }

  var isOver: Bool { bulk.batch == nil || obstacle != nil }

  package func start() -> [Effect<Event>] {
    guard bulk.batch != nil, let keepsake else { return send() }
    return [Effect(.keepNow(keepsake) { .kept($0) })]
  }

  private func send() -> [Effect<Event>] {
    guard let batch = bulk.batch else { return [] }
    return [Effect(.batch(batch) { .performed($0) }), Effect(.clock { .ticked($0) })]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .kept(nil): return send()
    case .kept(let error?): refuse(error)
    case .performed(let replies): return take(replies)
    case .ticked(let now): pace.take(now, bulk)
    case .stop: if !isOver { bulk.stop() }
    case .resume: return resume()
    case .undo: askToUndo()
    case .close: if isOver { return leave() }
    case .press: return press()
    case .key(let key): return take(key, in: room)
    case .returned(let result): takeBack(result)
    case .paste: break
    }
    return []
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    bulk.take(replies)
    guard isOver else { return send() }
    tell()
    let isDone = bulk.over == bulk.units.count
    if closesWhenDone && isDone { return leave() }
    return bulk.canResume ? [] : forget
  }

  private mutating func refuse(_ error: ServiceError) {
    obstacle = error
    tell()
  }

  /// What is there to be told stands first.
  mutating func tell() {
    listing.show(only: bulk.order.map { Int32($0) })
    _ = listing.move(.home, height: 1)
    focus = .close
  }

  private mutating func resume() -> [Effect<Event>] {
    guard bulk.canResume else { return [] }
    bulk.resume()
    pace = Pace()
    return send()
  }

  /// What was kept for the next console is of no use any more.
  private var forget: [Effect<Event>] { keepsake.map { [Effect(.discard(draft: $0.id))] } ?? [] }

  private func leave() -> [Effect<Event>] {
    let outcome = BulkOutcome(
      purpose: purpose, done: bulk.units.filter(\.isOver).map(\.name),
      left: bulk.units.filter { !$0.isOver }.map(\.name))
    return forget + [.close(returning: outcome)]
  }
}
