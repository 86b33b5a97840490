import Domain
import Foundation
import GRDB

/// Unfinished work: the journal of runs under way, and answers not yet sent. One file for all
/// accounts of an operator, who may have several consoles open.
///
/// What was written is on disk before the call returns.
package final class WorkFile: Sendable {
  let queue: DatabaseQueue
  let accountID: String
  let console: Console
  let now: @Sendable () -> Date

  /// Opens the file, and makes it and its folder where they are missing.
  ///
  /// - Throws: a sentence that says what to do; the console can go on with ``temporary(accountID:)``.
  package static func open(
    at path: String, accountID: String, console: Console = .current,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws(ServiceError) -> WorkFile {
    do {
      try makeIfMissing(path)
      let queue = try DatabaseQueue(path: path, configuration: configuration(journal: .wal))
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return try WorkFile(queue, accountID, console, now)
    } catch {
      throw .serviceFailure(
        "Unfinished work cannot be kept: \(WorkFile.describe(error, path))")
    }
  }

  /// Keeps the work of this process for as long as it runs, and leaves nothing on disk.
  package static func temporary(
    accountID: String, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(ServiceError) -> WorkFile {
    try storing {
      let queue = try DatabaseQueue(path: "", configuration: configuration(journal: .default))
      return try WorkFile(queue, accountID, .current, now)
    }
  }

  private init(
    _ queue: DatabaseQueue, _ accountID: String, _ console: Console,
    _ now: @escaping @Sendable () -> Date
  ) throws {
    (self.queue, self.accountID, self.console, self.now) = (queue, accountID, console, now)
    try queue.inTransaction(.immediate) { db in
      try WorkSchema.bringUpToDate(db)
      return .commit
    }
  }

  private static func makeIfMissing(_ path: String) throws(AccountFileError) {
    try PrivateFile.makeFolder(of: path)
    do {
      try PrivateFile.make(path)
    } catch let error where error.problem == .exists {}
    try PrivateFile.check(path)
    try PrivateFile.checkAccess(path)
  }

  private static func configuration(
    journal: Configuration.JournalModeConfiguration
  ) -> Configuration {
    var configuration = Configuration()
    configuration.journalMode = journal
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    return configuration
  }

  private static func describe(_ error: any Error, _ path: String) -> String {
    let error = AccountFileError(storage: error, path)
    return switch error.problem {
    case .isDamaged, .isNotAnAccount: "\(path) is not such a file: move it away."
    case .isFromANewerUsher: "\(path) was written by a newer Usher: update Usher, or move it away."
    default: error.description
    }
  }
}
