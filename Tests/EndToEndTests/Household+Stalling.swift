import Foundation
import GRDB

extension Household {
  /// Has the call that adds such a row never end, so that a program is in it when it is killed.
  func stall(adding name: String, to table: String, as column: String) throws {
    try withAccountFile {
      try $0.execute(
        sql: """
          CREATE VIEW endless AS
            WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step)
            SELECT count(*) FROM step;
          CREATE TRIGGER stall BEFORE INSERT ON \(table) WHEN NEW.\(column) = '\(name)'
            BEGIN SELECT * FROM endless; END
          """)
    }
  }

  /// Has every call that adds a row take its time: some tenths of a second.
  func slow(adding table: String) throws {
    try withAccountFile {
      try $0.execute(
        sql: """
          CREATE VIEW endless AS
            WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step LIMIT 1000000)
            SELECT count(*) FROM step;
          CREATE TRIGGER stall BEFORE INSERT ON \(table) BEGIN SELECT * FROM endless; END
          """)
    }
  }

  /// Undoes `stall` and `slow`, once the program is gone.
  func goOn() throws {
    try withAccountFile { try $0.execute(sql: "DROP TRIGGER stall; DROP VIEW endless") }
  }

  func rows(of table: String) throws -> Int {
    try withAccountFile { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// Waits until a program's calls have added rows enough.
  func reach(_ count: Int, in table: String) async throws {
    let end = ContinuousClock.now + .seconds(60)
    while true {
      let reached = try rows(of: table)
      if reached >= count { return }
      guard .now < end else { throw Tmux.Failed("\(reached) rows in \(table), and no more") }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func withAccountFile<T>(_ body: (Database) throws -> T) throws -> T {
    let file = try DatabaseQueue(path: account)
    defer { try? file.close() }
    return try file.writeWithoutTransaction(body)
  }
}
