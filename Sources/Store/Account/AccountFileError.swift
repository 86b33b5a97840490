/// Why an account file cannot be opened or made, and what to do about it.
package struct AccountFileError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case missing, exists, isDirectory, isSymbolicLink, isNotAFile
    /// Something else's file: not SQLite, or SQLite that is not an account.
    case isNotAnAccount
    case isFromANewerUsher, isDamaged
    case keyMissing, keyUnusable, keyIsAnothers
    case belongsToAnotherUser, isOpenToOthers, isNotPermitted
    case diskIsReadOnly, diskIsFull, isBusy
    case isTooLong
    /// What the system or SQLite said.
    case failed(String)
  }

  package let problem: Problem
  /// The file it is about: the account's, its key's, or its folder.
  package let path: String

  package init(_ problem: Problem, _ path: String) { (self.problem, self.path) = (problem, path) }
}

extension AccountFileError: CustomStringConvertible {
  package var description: String {
    switch problem {
    case .missing: "There is no account file \(path): check the name, or create it first."
    case .exists: "\(path) exists already: choose another name, or open it as it is."
    case .isDirectory: "\(path) is a folder: name a file in it."
    case .isSymbolicLink: "\(path) is a symbolic link: name the file it points to."
    case .isNotAFile: "\(path) is not a regular file: name an account file."
    case .isNotAnAccount: "\(path) is not an Usher account and was left as it is: name another."
    case .isFromANewerUsher: "\(path) was written by a newer Usher: update Usher to open it."
    case .isDamaged: "\(path) is damaged: restore it and its key from a backup."
    default: accessDescription
    }
  }

  private var accessDescription: String {
    switch problem {
    case .keyMissing: "The key \(path) is missing: put it back beside its account file."
    case .keyUnusable: "\(path) is not a key of 32 bytes: restore it from a backup."
    case .keyIsAnothers: "\(path) is the key of another account: put the right one in its place."
    case .belongsToAnotherUser: "\(path) belongs to another user: open it as that user."
    case .isOpenToOthers: "Others have access to \(path): run chmod 600 on it first."
    case .isNotPermitted: "You may not read and write \(path): ask for permission to."
    case .diskIsReadOnly: "\(path) is on a read-only disk: copy the account to a writable one."
    case .diskIsFull: "The disk of \(path) is full: free some space and try again."
    case .isBusy: "Another program keeps \(path) busy: wait for it to end and try again."
    case .isTooLong: "The path \(path) is too long: choose a shorter one."
    case .failed(let reason): "\(path) cannot be used: \(reason)."
    default: description
    }
  }
}
