import Domain
import GRDB

/// How far a part of a transaction is from being something that can be taken back by itself.
enum TakingBack {
  /// Nobody has asked for it.
  case none
  /// Asked for, and nothing is written yet.
  case due
  /// There is a savepoint to go back to.
  case possible
}

extension StoredRecords {
  /// Does a part of the transaction, which takes back only itself when it fails.
  ///
  /// The savepoint this takes is not made before there is something to take back: calls that read,
  /// and those refused by a rule, which are most of the refused, go without.
  ///
  /// - Throws: what ended the whole transaction, such as a full disk.
  func takingBackFailures<T>(_ body: () throws(ServiceError) -> T)
    throws(ServiceError) -> Result<T, ServiceError>
  {
    takingBack = .due
    let result = Result { () throws(ServiceError) in try body() }
    let wrote = takingBack == .possible
    takingBack = .none
    if case .failure(let error) = result, !db.isInsideTransaction { throw error }
    guard wrote else { return result }
    if case .failure = result { try execute("ROLLBACK TO call") }
    try execute("RELEASE call")
    return result
  }

  /// To be called before anything is written.
  func willWrite() throws(ServiceError) {
    guard takingBack == .due else { return }
    try execute("SAVEPOINT call")
    takingBack = .possible
  }

  private func execute(_ sql: String) throws(ServiceError) {
    try storing { try db.cachedStatement(sql: sql).run([], in: db) }
  }
}
