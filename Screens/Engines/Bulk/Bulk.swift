import Domain

/// Many units of work, each a name and a few calls, carried out in batches.
///
/// A unit whose call fails is carried on with: what it does not depend on is done all the same,
/// and its first failure is what is told of it.
package struct Bulk: Sendable {
  package enum State: Sendable {
    case waiting
    case done
    /// Somebody else has done it.
    case already
    case failed(ServiceError)
    /// Stopped in the middle of its calls.
    case cut
  }

  struct Unit: Sendable {
    let name: String
    var state: State
  }

  /// The calls of a batch that belong to one unit: how many, after how many, of how many.
  private struct Part {
    let unit: Int
    let calls: Int
    let before: Int
    let whole: Int
    var isLast: Bool { before + calls == whole }
  }

  private(set) var units: [Unit]
  /// The calls on their way; nil when there is nothing more to do.
  private(set) var batch: [AnyCall]?
  /// Asked to stop: the batch under way is awaited, no other is begun.
  private(set) var isStopping = false
  private let calls: @Sendable (Int) -> [AnyCall]
  /// A call refused with one of these was not needed.
  private let overlooked: Set<ServiceError.Code>
  private let batchSize: Int
  /// The first unit that is not begun.
  private var next = 0
  /// What is still to be called of the unit that was begun last, and how many its calls are.
  private var rest: ArraySlice<AnyCall> = []
  private var whole = 0
  private var parts: [Part] = []
  private var firstError: ServiceError?

  /// - Parameters:
  ///   - names: of the units, in the order in which they are carried out.
  ///   - states: of units that there is nothing to do for, by their place.
  ///   - overlooked: codes that say that a call was not needed: `NoSuchEntity` for what deletes.
  ///   - batchSize: calls at a time; about a quarter of a second's work for the embedded account,
  ///     so that the progress shown moves a few times a second and no more, and stopping takes
  ///     as long at most.
  ///   - calls: those of a unit, at least one, by its place; asked for only when it is begun.
  package init(
    _ names: [String], states: [Int: State] = [:],
    overlooking overlooked: Set<ServiceError.Code> = [],
    batchSize: Int = 4000, calls: @escaping @Sendable (Int) -> [AnyCall]
  ) {
    units = names.enumerated().map { Unit(name: $1, state: states[$0] ?? .waiting) }
    (self.overlooked, self.batchSize, self.calls) = (overlooked, batchSize, calls)
    begin()
  }
}

// MARK: - Batches

extension Bulk {
  private mutating func begin() {
    var begun: [AnyCall] = []
    parts = []
    while !isStopping, begun.count < batchSize, let unit = nextUnit() {
      let taken = rest.prefix(batchSize - begun.count)
      parts.append(
        Part(unit: unit, calls: taken.count, before: whole - rest.count, whole: whole))
      rest = rest.dropFirst(taken.count)
      begun += taken
    }
    batch = begun.isEmpty ? nil : begun
    if batch == nil, !rest.isEmpty { units[next - 1].state = .cut }
  }

  /// The unit that is begun, or the next one that there is something to do for.
  private mutating func nextUnit() -> Int? {
    while rest.isEmpty, next < units.count {
      if units[next].isWaiting { rest = calls(next)[...] }
      whole = rest.count
      next += 1
    }
    return rest.isEmpty ? nil : next - 1
  }

  package mutating func take(_ replies: [Result<AnyOutput, ServiceError>]) {
    var left = replies[...]
    for part in parts {
      take(left.prefix(part.calls), of: part)
      left = left.dropFirst(part.calls)
    }
    // An account that cannot work now fails the next batch as well.
    if !replies.isEmpty, replies.allSatisfy({ $0.error?.code == .serviceFailure }) { stop() }
    begin()
  }

  private mutating func take(_ replies: ArraySlice<Result<AnyOutput, ServiceError>>, of part: Part)
  {
    // The first failure is the one that tells: a later call fails for what is left then.
    let failures = replies.lazy.compactMap(\.error)
    firstError = firstError ?? failures.first { !overlooked.contains($0.code) }
    guard part.isLast else { return }
    let isDone = replies.last?.error == nil
    units[part.unit].state = firstError.map { .failed($0) } ?? (isDone ? .done : .already)
    firstError = nil
  }

  package mutating func stop() { isStopping = true }
}

// MARK: - How far it is

extension Bulk {
  /// How many units have come to an end.
  var ended: Int { parts.first?.unit ?? next }

  /// The same in thousandths of a unit: one unit may be most of the work.
  var endedThousandths: Int {
    ended * 1000 + (parts.first.map { $0.before * 1000 / $0.whole } ?? 0)
  }

  /// The units in the order they are told of: what went wrong first, so that no failure is
  /// overlooked, then what is left, then what is done.
  var order: [Int] {
    units.indices.filter { units[$0].error != nil }
      + units.indices.filter { units[$0].error == nil && !units[$0].isOver }
      + units.indices.filter { units[$0].isOver }
  }
}

extension Bulk.Unit {
  var error: ServiceError? { if case .failed(let error) = state { error } else { nil } }

  /// Whether there is nothing left to do for it.
  var isOver: Bool {
    switch state {
    case .done, .already: true
    case .waiting, .failed, .cut: false
    }
  }

  var isWaiting: Bool { if case .waiting = state { true } else { false } }
}
