import Domain
import GRDB

/// What an account file looks like, and how older ones are brought up to it.
enum Schema {
  /// "Ushr": an SQLite file with another number is not ours.
  static let applicationID: Int32 = 0x5573_6872

  /// In order. A step that has been released is never edited; the next one changes what it made.
  private static let steps: [(name: String, sql: String)] = [
    ("An account has settings of its own", settings),
    ("An account has IAM users, groups and policies", iam),
    ("What is done to an account is written down", activity),
    ("Users sign in: passwords age and have a past, and there are MFA devices", signingIn),
    ("An account has a directory of IAM Identity Center", identityCenter),
    ("Regions have users and stacks of OpsWorks", opsWorks),
  ]

  /// Which step a file is at is its `user_version`, so that a file of a newer Usher is known by
  /// its header alone.
  static var version: Int32 { Int32(steps.count) }

  /// - Parameter last: the step to stop after; all of them unless said otherwise.
  static func migrate(_ writer: some DatabaseWriter, upTo last: Int? = nil) throws {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.prefix(last ?? steps.count).enumerated() {
      migrator.registerMigration(step.name) { db in
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(writer)
  }

  static func version(of db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static let settings = """
    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
