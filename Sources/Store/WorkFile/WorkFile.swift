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
  let console: Owner
  let now: @Sendable () -> Date

  /// Opens the file, and makes it and its folder where they are missing.
  ///
  /// - Throws: a sentence that says what to do; the console can go on with ``temporary(accountID:)``.
  package static func open(
    at path: String, accountID: String, console: Owner = .current,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws(ServiceError) -> WorkFile {
    do {
      try makeIfMissing(path)
      try check(path)
      let queue = try DatabaseQueue(path: path, configuration: configuration(journal: .wal))
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try WorkSchema.check(db, path)
      }
      return WorkFile(queue, accountID, console, now)
    } catch {
      throw .serviceFailure("Unfinished work cannot be kept: \(describe(error, path))")
    }
  }

  /// Keeps the work of this process for as long as it runs, and leaves nothing on disk.
  package static func temporary(
    accountID: String, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(ServiceError) -> WorkFile {
    try storing {
      let queue = try DatabaseQueue(path: "", configuration: configuration(journal: .default))
      try queue.write(WorkSchema.create)
      return WorkFile(queue, accountID, .current, now)
    }
  }

  private init(
    _ queue: DatabaseQueue, _ accountID: String, _ console: Owner,
    _ now: @escaping @Sendable () -> Date
  ) {
    (self.queue, self.accountID, self.console, self.now) = (queue, accountID, console, now)
  }

  /// Made whole under another name: of two consoles that come at once, one gives it its name.
  private static func makeIfMissing(_ path: String) throws {
    try PrivateFile.makeFolder(of: path)
    guard access(path, F_OK) != 0 else { return }
    let unnamed = Unnamed.path(for: path)
    try PrivateFile.make(unnamed)
    defer { unlink(unnamed) }
    let queue = try DatabaseQueue(path: unnamed)
    try queue.write(WorkSchema.create)
    try queue.close()
    do {
      try PrivateFile.place(unnamed, at: path)
    } catch let error where error.problem == .exists {}
  }

  private static func check(_ path: String) throws(AccountFileError) {
    try PrivateFile.check(path)
    try PrivateFile.checkAccess(path)
    try FileHeader.check(
      path, applicationID: WorkSchema.applicationID, version: WorkSchema.version)
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
