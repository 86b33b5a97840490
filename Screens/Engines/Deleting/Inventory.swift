import Domain

/// What belongs to each of those that are to be deleted, read in batches.
struct Inventory<Kept: Belongings>: Sendable {
  enum State: Sendable {
    case unread
    /// Still there, with this.
    case there(Kept)
    /// Somebody else has deleted it.
    case gone
    case failed(ServiceError)
  }

  struct Entry: Sendable {
    let name: String
    var state = State.unread
    var shown: String { Kept.shown(name) }
  }

  private(set) var entries: [Entry]
  /// How much of each kind there is in all.
  private(set) var amounts: [Int]
  /// How many are there to be deleted.
  private(set) var waiting = 0
  /// How many of them there is something to be warned of.
  private(set) var warned = 0
  /// How many have been read.
  private(set) var read = 0
  /// Those that are being read, and those of which there is more to read.
  private var underway: Range<Int> = 0..<0
  private var unfinished: [Int] = []
  /// How many calls read one of them.
  private let readings: Int

  init(_ names: [String]) {
    entries = names.map { Entry(name: $0) }
    amounts = Kept.kinds.map { _ in 0 }
    readings = Kept.reading("").count
    begin()
  }

  private mutating func begin() {
    underway = read..<min(read + Kept.readAtOnce, entries.count)
  }

  /// The calls that read the next few; nil when all is read.
  var reading: [AnyCall]? {
    guard unfinished.isEmpty else { return unfinished.compactMap { entries[$0].kept?.unread } }
    return underway.isEmpty ? nil : underway.flatMap { Kept.reading(entries[$0].name) }
  }

  mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) {
    if unfinished.isEmpty {
      for (number, index) in underway.enumerated() {
        take(Array(replies[number * readings..<(number + 1) * readings]), of: index)
      }
    } else {
      for (index, reply) in zip(unfinished, replies) { add(reply, to: index) }
    }
    unfinished = underway.filter { entries[$0].kept?.unread != nil }
    guard unfinished.isEmpty else { return }
    for index in underway { count(index) }
    read = underway.upperBound
    begin()
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>], of index: Int) {
    do throws(ServiceError) {
      entries[index].state = .there(try Kept(replies))
    } catch { fail(index, error) }
  }

  private mutating func add(_ reply: Result<AnyOutput, ServiceError>, to index: Int) {
    guard case .there(var kept) = entries[index].state else { return }
    // Not two of them: a copy of many members each time would be felt.
    entries[index].state = .unread
    do throws(ServiceError) {
      try kept.add(reply)
      entries[index].state = .there(kept)
    } catch { fail(index, error) }
  }

  private mutating func fail(_ index: Int, _ error: ServiceError) {
    entries[index].state = error.saysGone ? .gone : .failed(error)
  }

  private mutating func count(_ index: Int) {
    guard let kept = entries[index].kept else { return }
    waiting += 1
    if kept.warning != nil { warned += 1 }
    for (kind, amount) in kept.amounts.enumerated() { amounts[kind] += amount }
  }

  /// Whether there is one that cannot be deleted.
  var hasFailed: Bool { entries.contains { $0.isFailed } }

  /// The work of deleting those that are there.
  var deletion: Bulk {
    var states: [Int: Bulk.State] = [:]
    for (index, entry) in entries.enumerated() { states[index] = entry.settled }
    let entries = entries
    let gone: Set<ServiceError.Code> = [.noSuchEntity, .resourceNotFoundException]
    return Bulk(entries.map(\.shown), states: states, overlooking: gone) { index in
      entries[index].kept?.deleting(entries[index].name) ?? []
    }
  }
}

extension Inventory.Entry {
  var kept: Kept? { if case .there(let kept) = state { kept } else { nil } }

  var isFailed: Bool { if case .failed = state { true } else { false } }

  /// What is to be said of it without anything being done.
  fileprivate var settled: Bulk.State? {
    switch state {
    case .unread, .there: nil
    case .gone: .already
    case .failed(let error): .failed(error)
    }
  }
}
