import Foundation

/// The file beside an account that holds its sealing key.
enum KeyFile {
  static func path(of account: String) -> String { account + ".key" }

  static func read(_ path: String) throws(AccountFileError) -> SealingKey {
    do {
      try PrivateFile.check(path)
    } catch let error where error.problem == .missing {
      throw AccountFileError(.keyMissing, path)
    }
    let bytes = try PrivateFile.head(of: path, SealingKey.length + 1)
    guard bytes.count == SealingKey.length else { throw AccountFileError(.keyUnusable, path) }
    return SealingKey(bytes: bytes)
  }

  /// The key that lies there already is used: it may be what is left of making this account
  /// and being interrupted, and it may be another account's only copy.
  static func findOrMake(_ path: String) throws(AccountFileError) -> SealingKey {
    let unnamed = Unnamed.path(for: path)
    try PrivateFile.make(unnamed, containing: Means.systemRandomBytes(SealingKey.length))
    defer { unlink(unnamed) }
    do {
      try PrivateFile.place(unnamed, at: path)
    } catch let error where error.problem == .exists {}
    return try read(path)
  }
}

/// The name of a file that is being made, in the folder where it is to be.
enum Unnamed {
  static func path(for path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "account"
    return "\(PrivateFile.folder(of: path))/.\(name).\(UUID().uuidString.prefix(8)).new"
  }
}
