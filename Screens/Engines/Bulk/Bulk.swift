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
    /// Done, and taken back.
    case undone
  }

  struct Unit: Sendable {
    let name: String
    var state: State
  }

  /// The calls of a batch that belong to one unit: how many, after how many, of how many.
  struct Part {
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
  /// Whether what a unit was refused with says that it was done before.
  var isNeedless: @Sendable (Int, ServiceError) -> Bool = { _, _ in false }
  /// Which replies are kept, of the last call of a unit: what taking it back, or telling of it,
  /// cannot do without. Nearly none, where units come by the hundred thousand.
  var isKept: @Sendable (AnyOutput) -> Bool = { _ in false }
  private(set) var kept: [Int: AnyOutput] = [:]
  /// The units that failed, in the order in which they did.
  private(set) var failures: [Int] = []
  /// How many units there is nothing left to do for.
  private(set) var over = 0
  /// How many of them this did itself, and how many of what it did was taken back.
  private(set) var done = 0
  private(set) var takenBack = 0
  private let batchSize: Int
  /// What is said of a unit for which there is nothing to call.
  private let withoutCalls: State
  /// The first unit that is not begun.
  private(set) var next = 0
  /// What is still to be called of the unit that was begun last, and how many its calls are.
  private var rest: ArraySlice<AnyCall> = []
  private var whole = 0
  private(set) var parts: [Part] = []
  private var firstError: ServiceError?

  /// - Parameters:
  ///   - names: of the units, in the order in which they are carried out.
  ///   - states: of units that there is nothing to do for, by their place.
  ///   - overlooked: codes that say that a call was not needed: `NoSuchEntity` for what deletes.
  ///   - batchSize: calls at a time; about a quarter of a second's work for the embedded account,
  ///     so that the progress shown moves a few times a second and no more, and stopping takes
  ///     as long at most.
  ///   - withoutCalls: the state of units for which there turns out to be nothing to call.
  ///   - calls: those of a unit, by its place; asked for only when it is begun.
  package init(
    _ names: [String], states: [Int: State] = [:],
    overlooking overlooked: Set<ServiceError.Code> = [],
    batchSize: Int = 4000, withoutCalls: State = .already,
    calls: @escaping @Sendable (Int) -> [AnyCall]
  ) {
    units = names.enumerated().map { Unit(name: $1, state: states[$0] ?? .waiting) }
    (self.overlooked, self.batchSize, self.calls) = (overlooked, batchSize, calls)
    self.withoutCalls = withoutCalls
    count()
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
      if rest.isEmpty, units[next].isWaiting { settle(next, withoutCalls) }
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
    firstError =
      firstError
      ?? failures.first { !overlooked.contains($0.code) && !isNeedless(part.unit, $0) }
    guard part.isLast else { return }
    let isDone = replies.last?.error == nil
    if case .success(let output)? = replies.last, isKept(output) { kept[part.unit] = output }
    settle(part.unit, firstError.map { .failed($0) } ?? (isDone ? .done : .already))
    firstError = nil
  }

  private mutating func settle(_ unit: Int, _ state: State) {
    units[unit].state = state
    if units[unit].error != nil { failures.append(unit) }
    if units[unit].isOver { over += 1 }
    if units[unit].isDoneHere { done += 1 }
  }

  private mutating func count() {
    failures = units.indices.filter { units[$0].error != nil }
    over = units.count { $0.isOver }
    done = units.count { $0.isDoneHere }
  }

  package mutating func stop() { isStopping = true }

  /// Goes on after a stop with what was not begun, or was stopped in the middle.
  package mutating func resume() {
    guard batch == nil, isStopping else { return }
    isStopping = false
    if !rest.isEmpty { units[next - 1].state = .waiting }
    begin()
  }

  /// What these units did has been taken back.
  mutating func takeBack(_ undone: [Int]) {
    for unit in undone { units[unit].state = .undone }
    takenBack += undone.count
    count()
  }
}
