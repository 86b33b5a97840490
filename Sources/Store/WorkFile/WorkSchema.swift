import GRDB

/// The tables of unfinished work.
enum WorkSchema {
  /// "Ushw"
  private static let applicationID = 0x5573_6877
  private static let version = 1

  /// Call it in an immediate transaction: two consoles may come to a new file at once.
  static func bringUpToDate(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw AccountFileError(.isFromANewerUsher, "") }
    guard try found > 0 || isEmpty(db) else { throw AccountFileError(.isNotAnAccount, "") }
    guard found < version else { return try requireOurs(db) }
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    // GRDB makes and drops a table of its own, so it is counted what is there now.
    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
  }

  private static func requireOurs(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      throw AccountFileError(.isNotAnAccount, "")
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
