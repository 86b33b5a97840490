import Domain
import GRDB

extension EmbeddedAccount {
  package func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output {
    let run: Work<C.Output> = { records throws(ServiceError) in try call.run(in: records) }
    return try await C.isReadOnly ? reading(run) : writing(run)
  }

  package func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    let run: Work<[Result<AnyOutput, ServiceError>]> = { records throws(ServiceError) in
      try calls.map { call throws(ServiceError) in try records.attempt(call) }
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
  private func reading<T: Sendable>(_ work: @escaping Work<T>) async throws(ServiceError) -> T {
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
      try storing { try db.commit() }
      return output
    } catch {
      try? db.rollback()
      throw error
    }
  }

  /// One call of a batch: what it refuses is its result, and what it did till then is undone.
  ///
  /// - Throws: what ended the whole transaction, such as a full disk.
  func attempt(_ call: AnyCall) throws(ServiceError) -> Result<AnyOutput, ServiceError> {
    var result: Result<AnyOutput, ServiceError>?
    try storing {
      try db.inSavepoint {
        result = Result { () throws(ServiceError) in try call.run(in: self) }
        if case .failure(let error) = result, !db.isInsideTransaction { throw error }
        if case .success = result { return .commit } else { return .rollback }
      }
    }
    return result ?? .failure(.serviceFailure("The call \(call.name) was not carried out."))
  }
}

extension AnyCall {
  fileprivate func run(in records: StoredRecords) throws(ServiceError) -> AnyOutput {
    try runErased(value, in: records)
  }

  private func runErased<C: Call>(_ call: C, in records: StoredRecords) throws(ServiceError)
    -> AnyOutput
  {
    AnyOutput(try call.run(in: records))
  }
}
