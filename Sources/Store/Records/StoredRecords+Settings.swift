import Domain
import GRDB

extension StoredRecords {
  func setting(_ name: String) throws(ServiceError) -> String? {
    try storing { try Setting.read(name, in: db) }
  }

  func set(_ name: String, to value: String?) throws(ServiceError) {
    try willWrite()
    try storing { try Setting.write(name, value, in: db) }
  }
}

/// The account's own facts, one to a row.
enum Setting {
  static let accountID = "AccountID"
  static let accountAlias = "AccountAlias"
  /// Something known, sealed with the account's key: opens only with the right one.
  static let seal = "Seal"

  static func read(_ name: String, in db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?")
    return try String.fetchOne(statement, arguments: [name])
  }

  static func write(_ name: String, _ value: String?, in db: Database) throws {
    guard let value else {
      return try db.cachedStatement(sql: "DELETE FROM setting WHERE name = ?")
        .execute(arguments: [name])
    }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")
      .execute(arguments: [name, value])
  }
}
