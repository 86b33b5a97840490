import Domain
import Foundation
import GRDB

extension EmbeddedAccount {
  /// Opens an account file, brought up to this Usher's schema and policies.
  ///
  /// A file that is not an account is not touched.
  package static func open(
    at path: String, hasher: PasswordHasher = .standard
  ) throws(AccountFileError) -> EmbeddedAccount {
    try PrivateFile.check(path)
    try PrivateFile.checkAccess(path)
    try PrivateFile.checkAccess(PrivateFile.folder(of: path))
    try FileHeader.check(path, applicationID: Schema.applicationID, version: Schema.version)
    let keyPath = KeyFile.path(of: path)
    let means = Means(hasher: hasher, sealingKey: try KeyFile.read(keyPath))
    do {
      try examine(path, with: means.sealingKey)
      let pool = try Connections.shared(path)
      try bringUpToDate(pool)
      let identity = try pool.read { db in try readIdentity(in: db) }
      guard try pool.read({ db in try opensSeal(of: identity, in: db, with: means.sealingKey) })
      else { throw AccountFileError(.keyIsAnothers, keyPath) }
      let account = EmbeddedAccount(pool, identity: identity, means: means)
      try account.refreshPolicies()
      return account
    } catch {
      throw AccountFileError(storage: error, path)
    }
  }

  /// A larger file is checked page by page as it is read: checking it whole would be felt.
  private static let quickCheckLimit = 4 << 20

  /// Looks into the file before anything is written to it: a pool writes as it is opened.
  private static func examine(_ path: String, with key: SealingKey) throws {
    let queue = try Connections.examining(path)
    defer { try? queue.close() }
    try queue.read { db in
      try checkPages(in: db, path)
      let version = try Schema.version(of: db)
      // The header may be older than what still lies in the write-ahead log.
      guard version <= Schema.version else { throw AccountFileError(.isFromANewerUsher, path) }
      guard version == Schema.version else { return }
      guard try opensSeal(of: readIdentity(in: db), in: db, with: key) else {
        throw AccountFileError(.keyIsAnothers, KeyFile.path(of: path))
      }
    }
  }

  private static func checkPages(in db: Database, _ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size <= quickCheckLimit else { return }
    let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    guard answer == "ok" else { throw AccountFileError(.isDamaged, path) }
  }

  private static func bringUpToDate(_ pool: DatabasePool) throws {
    if try pool.read({ try Schema.version(of: $0) }) < Schema.version { try Schema.migrate(pool) }
  }

  private func refreshPolicies() throws {
    let isDue = try writer.read { try IAM.AWSManagedPolicies.isNewer(than: records($0)) }
    guard isDue else { return }
    try writer.writeWithoutTransaction { db in
      try records(db).transaction { records throws(ServiceError) in
        try IAM.AWSManagedPolicies.refresh(in: records)
      }
    }
  }

  static func readIdentity(in db: Database) throws -> AccountIdentity {
    guard let accountID = try Setting.read(Setting.accountID, in: db) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return AccountIdentity(
      accountID: accountID, alias: try Setting.read(Setting.accountAlias, in: db))
  }

  private static func opensSeal(
    of identity: AccountIdentity, in db: Database, with key: SealingKey
  ) throws -> Bool {
    guard let text = try Setting.read(Setting.seal, in: db), let data = Data(base64Encoded: text)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return key.open(SealedSecret(data: data), for: identity.accountID) != nil
  }
}
