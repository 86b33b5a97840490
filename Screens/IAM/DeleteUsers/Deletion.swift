import Domain

/// Users that are to be deleted with what belongs to them: first read, then deleted, both in
/// batches.
struct Deletion: Sendable {
  enum State: Sendable {
    case unread
    /// Still there, with this.
    case there(Belongings)
    case deleted
    /// Somebody else has deleted the user.
    case gone
    case failed(ServiceError)
  }

  struct User: Sendable {
    let name: String
    var state = State.unread
  }

  /// How many users are read with one batch of calls, and how many deleted.
  private let reads: Int
  private let deletes: Int

  private(set) var users: [User]
  private(set) var count = BelongingsCount()
  /// How many are there to be deleted.
  private(set) var waiting = 0
  /// How many have been read, and how many tried to be deleted.
  private(set) var read = 0
  private(set) var tried = 0
  /// Asked to stop: the batch under way is awaited, no other is begun.
  private(set) var isStopping = false

  /// - Parameters:
  ///   - reads: about a quarter of a second's work for the embedded account, so that the progress
  ///     shown moves a few times a second and no more.
  ///   - deletes: likewise; stopping takes as long at most.
  init(_ names: [String], reads: Int = 3000, deletes: Int = 1000) {
    users = names.map { User(name: $0) }
    (self.reads, self.deletes) = (reads, deletes)
  }

  /// Who is there no more.
  var gone: [String] { users.filter(\.isGone).map(\.name) }

  mutating func stop() { isStopping = true }
}

// MARK: - Reading

extension Deletion {
  private var toRead: Range<Int> { read..<min(read + reads, users.count) }

  /// The calls that read what belongs to the next few; nil when all are read.
  var reading: [AnyCall]? {
    toRead.isEmpty ? nil : users[toRead].flatMap { Belongings.reading($0.name) }
  }

  mutating func take(read replies: [Result<AnyOutput, ServiceError>]) {
    for (number, index) in toRead.enumerated() {
      let first = number * Belongings.readings
      take(Array(replies[first..<first + Belongings.readings]), of: index)
    }
    read = toRead.upperBound
  }

  private mutating func take(_ replies: [Result<AnyOutput, ServiceError>], of index: Int) {
    do throws(ServiceError) {
      let belongings = try Belongings(replies)
      count.add(belongings)
      waiting += 1
      users[index].state = .there(belongings)
    } catch {
      users[index].state = error.code == .noSuchEntity ? .gone : .failed(error)
    }
  }
}

// MARK: - Deleting

extension Deletion {
  private var toDelete: Range<Int> { tried..<min(tried + deletes, users.count) }

  /// The calls that delete the next few; nil when all were tried, or no more are to be.
  var deleting: [AnyCall]? {
    isStopping || toDelete.isEmpty ? nil : users[toDelete].flatMap(\.deleting)
  }

  mutating func take(deleted replies: [Result<AnyOutput, ServiceError>]) {
    var rest = replies[...]
    for index in toDelete {
      let calls = users[index].deleting.count
      guard calls > 0 else { continue }
      users[index].state = Self.state(after: rest.prefix(calls))
      waiting -= 1
      rest = rest.dropFirst(calls)
    }
    tried = toDelete.upperBound
    // An account that cannot work now fails the next batch as well.
    if !replies.isEmpty, replies.allSatisfy({ $0.error?.code == .serviceFailure }) { stop() }
  }

  /// What is gone already need not be deleted. The first failure is the one that tells: the last
  /// call fails for what is left when another one did.
  private static func state(after replies: ArraySlice<Result<AnyOutput, ServiceError>>) -> State {
    let failures = replies.compactMap(\.error).filter { $0.code != .noSuchEntity }
    if let first = failures.first { return .failed(first) }
    return replies.last?.error == nil ? .deleted : .gone
  }
}

extension Deletion.User {
  var isGone: Bool {
    switch state {
    case .deleted, .gone: true
    case .unread, .there, .failed: false
    }
  }

  var belongings: Belongings? { if case .there(let belongings) = state { belongings } else { nil } }
  var error: ServiceError? { if case .failed(let error) = state { error } else { nil } }

  fileprivate var deleting: [AnyCall] { belongings?.deleting(name) ?? [] }
}

extension Result where Failure == ServiceError {
  fileprivate var error: ServiceError? { if case .failure(let error) = self { error } else { nil } }
}
