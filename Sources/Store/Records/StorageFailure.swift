import Domain
import GRDB

/// Runs what may fail in SQLite, and says what failed in the service's terms.
func storing<T>(_ body: () throws -> T) throws(ServiceError) -> T {
  do {
    return try body()
  } catch {
    throw ServiceError(storage: error)
  }
}

extension ServiceError {
  /// What to do about a failure of the file itself.
  ///
  /// The rules of an account check first, so the two constraints that have a code of AWS's own
  /// are met only when a rule has forgotten to.
  init(storage error: any Error) {
    switch error {
    case let error as ServiceError: self = error
    case let error as DatabaseError: self.init(database: error)
    default: self = .serviceFailure("The account could not do this: \(error).")
    }
  }

  private init(database error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
      self = ServiceError(.entityAlreadyExists, "An entity with this name already exists.")
    case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER:
      self = ServiceError(.noSuchEntity, "An entity this refers to cannot be found.")
    default: self = .serviceFailure(Self.advice(for: error))
    }
  }

  private static func advice(for error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL:
      "The disk is full, and nothing was changed. Free some space and try again."
    case .SQLITE_READONLY, .SQLITE_PERM:
      "The account file cannot be written, and nothing was changed."
        + " Check its permissions and whether the disk is read-only."
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      "The account file is damaged. Leave Usher and restore the file from a backup."
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "Another program kept the account file busy, and nothing was changed. Try again."
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      "The account file cannot be reached, and nothing was changed."
        + " Check that its disk is there and try again."
    default: "The account file refused this: \(error.message ?? error.resultCode.description)."
    }
  }
}
