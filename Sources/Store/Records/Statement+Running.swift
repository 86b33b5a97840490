import Domain
import Foundation
import GRDB
import GRDBSQLite

extension Statement {
  /// Carries out a statement that gives no rows.
  ///
  /// GRDB's own way checks names of arguments that nobody gives, and makes three arrays of them:
  /// for the rows of an import that is as much again as SQLite takes.
  ///
  /// - Throws: `DatabaseError`.
  func run(_ values: [Value], in db: Database) throws {
    for (index, value) in values.enumerated() { bind(value, at: CInt(index + 1)) }
    let code = sqlite3_step(sqliteStatement)
    // SQLite's sentence is about the last thing that failed, so it is taken before anything else.
    let failure = code == SQLITE_DONE ? nil : DatabaseError(lastIn: db, sql)
    sqlite3_reset(sqliteStatement)
    sqlite3_clear_bindings(sqliteStatement)
    if let failure { throw failure }
  }

  private func bind(_ value: Value, at index: CInt) {
    switch value {
    case .text(var text):
      _ = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(sqliteStatement, index, $0.baseAddress, CInt($0.count), Self.copied)
        }
      }
    case .integer(let number): sqlite3_bind_int64(sqliteStatement, index, Int64(number))
    // What has no bytes has no address either, and would be NULL.
    case .data(let data) where data.isEmpty: sqlite3_bind_zeroblob(sqliteStatement, index, 0)
    case .data(let data):
      _ = data.withUnsafeBytes {
        sqlite3_bind_blob(sqliteStatement, index, $0.baseAddress, CInt($0.count), Self.copied)
      }
    case .null: sqlite3_bind_null(sqliteStatement, index)
    }
  }

  /// SQLite's SQLITE_TRANSIENT, a macro that Swift does not see: it copies what it is given.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

extension DatabaseError {
  fileprivate init(lastIn db: Database, _ sql: String) {
    self.init(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
      message: String(cString: sqlite3_errmsg(db.sqliteConnection)), sql: sql)
  }
}
