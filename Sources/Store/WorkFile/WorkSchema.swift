import GRDB

/// The tables of unfinished work.
enum WorkSchema {
  /// "Ushw"
  static let applicationID: Int32 = 0x5573_6877
  static let version: Int32 = 1

  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The header of the file may be older than what still lies in the write-ahead log.
  static func check(_ db: Database, _ path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0 <= version else {
      throw AccountFileError(.isFromANewerUsher, path)
    }
  }

  private static let tables = """
    CREATE TABLE run (
      id TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL,
      console TEXT NOT NULL,
      wizard TEXT NOT NULL,
      summary TEXT NOT NULL,
      startedAt REAL NOT NULL,
      plan BLOB NOT NULL,
      draft BLOB NOT NULL
    ) STRICT;

    CREATE TABLE entry (
      number INTEGER PRIMARY KEY,
      run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      part INTEGER NOT NULL,
      step INTEGER NOT NULL,
      call BLOB NOT NULL,
      state TEXT NOT NULL,
      result BLOB,
      begunAt REAL NOT NULL
    ) STRICT;
    CREATE INDEX entryByPosition ON entry (run, part, step);

    CREATE TABLE draft (
      id TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL,
      console TEXT NOT NULL,
      wizard TEXT NOT NULL,
      summary TEXT NOT NULL,
      savedAt REAL NOT NULL,
      data BLOB NOT NULL
    ) STRICT;
    """
}
