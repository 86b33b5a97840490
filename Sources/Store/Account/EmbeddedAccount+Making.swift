import Domain
import Foundation
import GRDB

extension EmbeddedAccount {
  /// Makes an account file, and its key beside it, where there is neither, and opens it.
  ///
  /// The alias takes the place of the one the contents have. The account is made under another
  /// name and only gets its own when it is whole.
  package static func create(
    at path: String, alias: IAM.AccountAlias? = nil, contents: AccountContents = .empty,
    hasher: PasswordHasher = .standard
  ) throws(AccountFileError) -> EmbeddedAccount {
    try refuseWhatIsThere(path)
    try PrivateFile.makeFolder(of: path)
    try PrivateFile.checkAccess(PrivateFile.folder(of: path))
    let key = try KeyFile.findOrMake(KeyFile.path(of: path))
    let unnamed = Unnamed.path(for: path)
    try PrivateFile.make(unnamed)
    defer { unlink(unnamed) }
    do {
      let queue = try Connections.unfinished(unnamed)
      _ = try fill(queue, alias, contents, Means(hasher: hasher, sealingKey: key))
      try queue.close()
    } catch {
      throw AccountFileError(storage: error, path)
    }
    try PrivateFile.place(unnamed, at: path)
    return try open(at: path, hasher: hasher)
  }

  /// An account that is gone when the process ends, however it ends. Its sealing key is only
  /// ever in memory.
  package static func temporary(
    alias: IAM.AccountAlias? = nil, contents: AccountContents = .empty,
    hasher: PasswordHasher = .standard
  ) throws(ServiceError) -> EmbeddedAccount {
    try storing {
      let means = Means(hasher: hasher, sealingKey: .random())
      let queue = try Connections.temporary()
      let identity = try fill(queue, alias, contents, means)
      return EmbeddedAccount(queue, identity: identity, means: means)
    }
  }

  private static func refuseWhatIsThere(_ path: String) throws(AccountFileError) {
    var status = stat()
    if lstat(path, &status) == 0 { throw AccountFileError(.exists, path) }
    guard errno == ENOENT else { throw AccountFileError(errno: errno, path) }
  }

  private static func fill(
    _ queue: DatabaseQueue, _ alias: IAM.AccountAlias?, _ contents: AccountContents, _ means: Means
  ) throws -> AccountIdentity {
    try Schema.migrate(queue)
    let accountID = randomAccountID()
    return try queue.writeWithoutTransaction { db in
      let records = StoredRecords(db, accountID: accountID, caller: .account, means: means)
      try records.transaction { records throws(ServiceError) in
        try records.begin()
        try contents.fill(records)
        if let alias { try records.set(Setting.accountAlias, to: alias.text) }
      }
      return try readIdentity(in: db)
    }
  }

  /// Twelve digits that do not begin with 0, which spreadsheets would drop.
  private static func randomAccountID() -> String {
    String(UInt64.random(in: 100_000_000_000...999_999_999_999))
  }
}

extension StoredRecords {
  fileprivate func begin() throws(ServiceError) {
    try set(Setting.accountID, to: accountID)
    let seal = try seal(Secret("usher"))
    try set(Setting.seal, to: seal.data.base64EncodedString())
  }
}
