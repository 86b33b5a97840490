import Foundation

/// Files and folders that only their owner can read.
enum PrivateFile {
  /// Makes a file that was not there, and never touches one that was.
  static func make(_ path: String, containing bytes: [UInt8] = []) throws(AccountFileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw AccountFileError(errno: errno, path) }
    defer { close(file) }
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(file) == 0 else {
      let error = AccountFileError(errno: written < 0 ? errno : ENOSPC, path)
      unlink(path)
      throw error
    }
  }

  /// Gives a finished file its name, unless that is taken: nothing is ever overwritten.
  static func place(_ unnamed: String, at path: String) throws(AccountFileError) {
    try synchronize(unnamed)
    guard link(unnamed, path) == 0 else { throw AccountFileError(errno: errno, path) }
    unlink(unnamed)
    try synchronize(folder(of: path))
  }

  /// Makes the folder a file is to be in, and those above it, as far as they are missing.
  static func makeFolder(of path: String) throws(AccountFileError) {
    let folder = folder(of: path)
    if mkdir(folder, 0o700) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT where folder != path:
      try makeFolder(of: folder)
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw AccountFileError(errno: errno, folder)
      }
    case let code: throw AccountFileError(errno: code, folder)
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Refuses a file that is not one, or not only ours.
  static func check(_ path: String) throws(AccountFileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw AccountFileError(errno: errno, path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw AccountFileError(.isDirectory, path)
    case S_IFLNK: throw AccountFileError(.isSymbolicLink, path)
    default: throw AccountFileError(.isNotAFile, path)
    }
    guard status.st_uid == geteuid() else { throw AccountFileError(.belongsToAnotherUser, path) }
    guard status.st_mode & 0o077 == 0 else { throw AccountFileError(.isOpenToOthers, path) }
  }

  /// Refuses what cannot be read and written.
  static func checkAccess(_ path: String) throws(AccountFileError) {
    guard access(path, R_OK | W_OK) == 0 else { throw AccountFileError(errno: errno, path) }
  }

  static func head(of path: String, _ count: Int) throws(AccountFileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw AccountFileError(errno: errno, path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = read(file, &bytes, count)
    guard got >= 0 else { throw AccountFileError(errno: errno, path) }
    return Array(bytes.prefix(got))
  }

  private static func synchronize(_ path: String) throws(AccountFileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw AccountFileError(errno: errno, path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw AccountFileError(errno: errno, path) }
  }
}
