import Domain
import Foundation
import GRDB

extension WorkFile: Drafts {
  package func save(_ draft: SavedDraft) throws(ServiceError) {
    try change { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO draft (id, account, console, wizard, summary, savedAt, data)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          draft.id, accountID, console.text, draft.wizard, draft.summary,
          now().timeIntervalSince1970, draft.data,
        ])
    }
  }

  package func discard(draft id: String) throws(ServiceError) {
    try change { db in
      try db.execute(
        sql: "DELETE FROM draft WHERE id = ? AND account = ?", arguments: [id, accountID])
    }
  }

  package func abandonedDrafts() throws(ServiceError) -> [SavedDraft] {
    try change { db in
      let sql = """
        SELECT id, wizard, summary, savedAt, data, console FROM draft
        WHERE account = ? ORDER BY savedAt DESC, id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [accountID])
        .filter { !isTaken(by: $0[5]) }
        .map(SavedDraft.init(stored:))
    }
  }

  package func adopt(draft id: String) throws(ServiceError) -> Bool {
    try change { db in try takeOver(.draft, id, in: db) }
  }
}

extension SavedDraft {
  fileprivate init(stored row: Row) {
    self.init(
      id: row[0], wizard: row[1], summary: row[2],
      savedAt: Date(timeIntervalSince1970: row[3]), data: row[4])
  }
}
