import Domain
import GRDB

extension WorkFile {
  enum Kind: String { case run, draft }

  /// Whether work belongs to another console that is still running.
  func isTaken(by owner: String) -> Bool {
    guard owner != console.text, let owner = Owner(text: owner) else { return false }
    return owner.isRunning
  }

  /// Makes a piece of work this console's; false when it is another's, or gone. Call it in an
  /// immediate transaction, so that of two consoles one gets it.
  func takeOver(_ kind: Kind, _ id: String, in db: Database) throws -> Bool {
    let find = "SELECT console FROM \(kind.rawValue) WHERE id = ? AND account = ?"
    guard let owner = try String.fetchOne(db, sql: find, arguments: [id, accountID]),
      !isTaken(by: owner)
    else { return false }
    try db.execute(
      sql: "UPDATE \(kind.rawValue) SET console = ? WHERE id = ?", arguments: [console.text, id])
    return true
  }

  func exists(_ kind: Kind, _ id: String, in db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM \(kind.rawValue) WHERE id = ?)"
    return try Bool.fetchOne(db, sql: sql, arguments: [id]) ?? false
  }

  func change<T>(_ body: (Database) throws -> T) throws(ServiceError) -> T {
    do {
      return try queue.writeWithoutTransaction { db in
        try db.beginTransaction(.immediate)
        do {
          let value = try body(db)
          try db.commit()
          return value
        } catch {
          try? db.rollback()
          throw error
        }
      }
    } catch let error as DatabaseError {
      throw ServiceError(work: error)
    } catch {
      throw ServiceError(storage: error)
    }
  }
}

extension ServiceError {
  /// What to do when it is not the account's file that failed, but the one beside it.
  fileprivate init(work error: DatabaseError) {
    let about = ServiceError(storage: error).message
    self = .serviceFailure(
      about.replacing("account file", with: "file of unfinished work"))
  }
}
