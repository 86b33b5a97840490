import Domain
import GRDB

extension EmbeddedAccount {
  package func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output {
    if C.isReadOnly {
      return try await reading { records throws(ServiceError) in try call.perform(in: records) }
    }
    return try await writing { records throws(ServiceError) in try records.attempt(call) }.get()
  }

  package func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    let run: Work<[Result<AnyOutput, ServiceError>]> = { records throws(ServiceError) in
      try calls.map { call throws(ServiceError) in try records.attempt(any: call.value) }
    }
    let onlyReads = calls.allSatisfy { type(of: $0.value).isReadOnly }
    do {
      return try await onlyReads ? reading(run) : writing(run)
    } catch {
      // The transaction itself failed, and with it everything in it.
      return calls.map { _ in .failure(error) }
    }
  }

  typealias Work<T> = @Sendable (StoredRecords) throws(ServiceError) -> T

  /// Waits for nobody: it sees the account as it was when it began.
  func reading<T: Sendable>(_ work: @escaping Work<T>) async throws(ServiceError) -> T {
    try await withCheckedContinuation { continuation in
      writer.asyncRead { access in
        continuation.resume(
          returning: Result { () throws(ServiceError) in
            try work(self.records(try storing(access.get)))
          })
      }
    }.get()
  }

  /// Once begun it is carried through, whether or not somebody still waits for the answer.
  func writing<T: Sendable>(_ work: @escaping Work<T>) async throws(ServiceError) -> T {
    try await withCheckedContinuation { continuation in
      writer.asyncWriteWithoutTransaction { db in
        continuation.resume(
          returning: Result { () throws(ServiceError) in
            try self.records(db).transaction(work)
          })
      }
    }.get()
  }
}

extension StoredRecords {
  /// All of it happens or nothing.
  func transaction<T>(_ work: (StoredRecords) throws(ServiceError) -> T) throws(ServiceError) -> T {
    // Immediate: a rule that has read must not find that somebody else has written since.
    try storing { try db.beginTransaction(.immediate) }
    do {
      let output = try work(self)
      try sealChain()
      try storing { try db.commit() }
      return output
    } catch {
      try? db.rollback()
      throw error
    }
  }

  /// One call: what it refuses is its result, and what it did till then is undone. What came of
  /// it is written down.
  ///
  /// - Throws: what ended the whole transaction, such as a full disk.
  func attempt<C: Call>(_ call: C) throws(ServiceError) -> Result<C.Output, ServiceError> {
    if C.isReadOnly { return Result { () throws(ServiceError) in try call.perform(in: self) } }
    let result = try takingBackFailures { () throws(ServiceError) in try call.perform(in: self) }
    try note(call, result)
    return result
  }

  func attempt(any call: any Call) throws(ServiceError) -> Result<AnyOutput, ServiceError> {
    func open<C: Call>(_ call: C) throws(ServiceError) -> Result<AnyOutput, ServiceError> {
      try attempt(call).map { AnyOutput($0) }
    }
    return try open(call)
  }
}
