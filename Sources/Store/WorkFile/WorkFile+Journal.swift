import Domain
import Foundation
import GRDB

extension WorkFile: Journal {
  /// A run that is there already is taken over, with its entries, to go on with it.
  ///
  /// - Throws: when another console that is still running has it.
  package func open(_ run: JournalledRun) throws(ServiceError) {
    try change { db in
      guard try exists(.run, run.id, in: db) else { return try insert(run, in: db) }
      guard try takeOver(.run, run.id, in: db) else {
        throw ServiceError.serviceFailure(
          "Another console is going on with this already: look for it in your other windows.")
      }
      try db.execute(
        sql: "UPDATE run SET summary = ?, plan = ?, draft = ? WHERE id = ?",
        arguments: [run.summary, try JSONEncoder().encode(run.plan), run.draft, run.id])
    }
  }

  package func begin(_ task: Run.Task, of run: String) throws(ServiceError) {
    try change { db in
      try db.execute(
        sql: """
          INSERT INTO entry (run, kind, part, step, call, state, begunAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, task.kind.rawValue, task.position.part, task.position.step,
          try JSONEncoder().encode(task.call), JournalledRun.Entry.State.begun.rawValue,
          now().timeIntervalSince1970,
        ])
    }
  }

  package func end(
    _ task: Run.Task, of run: String, _ result: Result<AnyOutput, ServiceError>
  ) throws(ServiceError) {
    try change { db in
      let (state, data) = try result.journalled
      try db.execute(
        sql: """
          UPDATE entry SET state = ?, result = ? WHERE number =
            (SELECT MAX(number) FROM entry WHERE run = ? AND part = ? AND step = ? AND kind = ?)
          """,
        arguments: [
          state.rawValue, data, run, task.position.part, task.position.step, task.kind.rawValue,
        ])
      guard db.changesCount == 1 else {
        throw ServiceError.serviceFailure("The journal has no call to which this is the reply.")
      }
    }
  }

  package func close(run: String) throws(ServiceError) {
    try change { db in
      try db.execute(
        sql: "DELETE FROM run WHERE id = ? AND account = ?", arguments: [run, accountID])
    }
  }

  /// A run of another Usher version, with calls this one does not know, is left for that one.
  package func unfinishedRuns() throws(ServiceError) -> [JournalledRun] {
    try change { db in
      let sql = """
        SELECT id, wizard, summary, startedAt, plan, draft, console FROM run
        WHERE account = ? ORDER BY startedAt DESC, id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [accountID])
        .filter { !isTaken(by: $0[6]) }
        .compactMap { row in try? JournalledRun(stored: row, entries: entries(of: row[0], in: db)) }
    }
  }

  private func insert(_ run: JournalledRun, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO run (id, account, console, wizard, summary, startedAt, plan, draft)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.id, accountID, console.text, run.wizard, run.summary, now().timeIntervalSince1970,
        try JSONEncoder().encode(run.plan), run.draft,
      ])
  }

  private func entries(of run: String, in db: Database) throws -> [JournalledRun.Entry] {
    let sql = """
      SELECT kind, part, step, call, state, result, begunAt FROM entry
      WHERE run = ? ORDER BY number
      """
    return try Row.fetchAll(db, sql: sql, arguments: [run]).map(JournalledRun.Entry.init(stored:))
  }
}

extension JournalledRun {
  fileprivate init(stored row: Row, entries: [Entry]) throws {
    self.init(
      id: row[0], wizard: row[1], summary: row[2],
      startedAt: Date(timeIntervalSince1970: row[3]),
      plan: try JSONDecoder().decode(Plan.self, from: row[4]), draft: row[5], entries: entries)
  }
}

extension JournalledRun.Entry {
  fileprivate init(stored row: Row) throws {
    guard let kind = Run.Task.Kind(rawValue: row[0]), let state = State(rawValue: row[4]) else {
      throw DatabaseError(resultCode: .SQLITE_MISMATCH)
    }
    self.init(
      kind: kind, position: Run.Position(part: row[1], step: row[2]),
      call: try JSONDecoder().decode(AnyCall.self, from: row[3]), state: state, result: row[5],
      begunAt: Date(timeIntervalSince1970: row[6]))
  }
}

extension Result<AnyOutput, ServiceError> {
  /// Secrets in a reply encode to nothing, so none is written down.
  fileprivate var journalled: (JournalledRun.Entry.State, Data) {
    get throws {
      switch self {
      case .success(let output): (.done, try JSONEncoder().encode(output.value))
      case .failure(let error): (.failed, try JSONEncoder().encode(error))
      }
    }
  }
}
