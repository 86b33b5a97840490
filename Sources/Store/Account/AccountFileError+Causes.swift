import Domain
import Foundation
import GRDB

extension AccountFileError {
  /// What the system's error number means for a file. Call it before anything else may set it.
  init(errno code: Int32, _ path: String) {
    let problem: Problem =
      switch code {
      case ENOENT: .missing
      case EEXIST: .exists
      case EISDIR, ENOTDIR: .isNotAFile
      case ELOOP: .isSymbolicLink
      case EACCES, EPERM: .isNotPermitted
      case EROFS: .diskIsReadOnly
      case ENOSPC, EDQUOT: .diskIsFull
      case ENAMETOOLONG: .isTooLong
      default: .failed(String(cString: strerror(code)))
      }
    self.init(problem, path)
  }

  init(storage error: any Error, _ path: String) {
    switch error {
    case let error as AccountFileError: self = error
    case let error as DatabaseError: self.init(database: error, path)
    case let error as ServiceError: self.init(.failed(error.message), path)
    default: self.init(.failed("\(error)"), path)
    }
  }

  private init(database error: DatabaseError, _ path: String) {
    let problem: Problem =
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .isDamaged
      case .SQLITE_FULL: .diskIsFull
      case .SQLITE_READONLY: .diskIsReadOnly
      case .SQLITE_PERM, .SQLITE_CANTOPEN: .isNotPermitted
      case .SQLITE_BUSY, .SQLITE_LOCKED: .isBusy
      default: .failed(error.message ?? error.resultCode.description)
      }
    self.init(problem, path)
  }
}
