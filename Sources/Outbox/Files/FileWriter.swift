import Foundation

/// Writes a file for the operator: whole or not at all, readable by nobody else, never over
/// another and never through a link.
///
/// The bytes go into a nameless-looking file beside the place first and reach the disk; only then
/// does the file get its name, by a system call that fails when the name is taken.
package struct FileWriter: Sendable {
  /// Brings a file to the disk; a test puts a full disk here.
  var sync: @Sendable (Int32) -> Int32 = { fsync($0) }

  package init() {}
  init(sync: @escaping @Sendable (Int32) -> Int32) { self.sync = sync }

  /// - Parameter path: as typed; see ``OutgoingPath``.
  /// - Returns: the absolute path of the file.
  /// - Throws: why there is no such file now, and what to do. Nothing is left behind.
  package func write(_ bytes: [UInt8], to path: String) async throws(OutboxError) -> String {
    var rest: [UInt8]? = bytes
    return try await write(to: path) {
      defer { rest = nil }
      return rest
    }
  }

  /// What could be too much to have in memory at once.
  ///
  /// - Parameter next: the next bytes; nil after the last.
  package func write(
    to path: String, next: () async throws(OutboxError) -> [UInt8]?
  ) async throws(OutboxError) -> String {
    let path = try OutgoingPath(path)
    let folder = open(path.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw path.folderError(errno) }
    defer { close(folder) }
    try refuseTaken(path, in: folder)
    try await writeAside(next, for: path, in: folder)
    // The name itself is on the disk only when the folder is.
    guard sync(folder) == 0 else {
      let reason = errno
      unlinkat(folder, path.name, 0)
      throw path.writeError(reason)
    }
    return path.absolute
  }

  /// Says so before any work; what keeps the promise is `give(_:name:in:)`.
  private func refuseTaken(_ path: OutgoingPath, in folder: Int32) throws(OutboxError) {
    var status = stat()
    guard fstatat(folder, path.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    throw status.st_mode & S_IFMT == S_IFDIR ? path.isFolderError : path.isTakenError
  }

  private func writeAside(
    _ next: () async throws(OutboxError) -> [UInt8]?, for path: OutgoingPath, in folder: Int32
  ) async throws(OutboxError) {
    let aside = ".usher-\(getpid())-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let file = openat(folder, aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw path.writeError(errno) }
    defer {
      close(file)
      unlinkat(folder, aside, 0)
    }
    guard fchmod(file, 0o600) == 0 else { throw path.writeError(errno) }
    while let bytes = try await next() {
      guard writeAll(bytes, to: file) else { throw path.writeError(errno) }
    }
    guard sync(file) == 0 else { throw path.writeError(errno) }
    guard give(aside, name: path.name, in: folder) else {
      throw errno == EEXIST ? path.isTakenError : path.writeError(errno)
    }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(count, 0))
    }
    return true
  }

  /// Both ways fail with EEXIST when there is anything of that name, also a dangling link.
  /// File systems without hard links, such as FAT, know the second one.
  private func give(_ aside: String, name: String, in folder: Int32) -> Bool {
    if linkat(folder, aside, folder, name, 0) == 0 { return true }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
    return renameWithoutReplacing(aside, name, in: folder)
  }
}
