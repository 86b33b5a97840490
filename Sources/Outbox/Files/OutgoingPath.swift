import Foundation

/// A path the operator typed, taken apart: `~` is the home directory, anything else without a
/// leading `/` is meant from the working directory.
struct OutgoingPath: Sendable {
  let typed: String
  /// The directory the file is to be in; it has to be there.
  let folder: String
  let name: String

  var absolute: String { (folder == "/" ? "" : folder) + "/" + name }

  init(
    _ typed: String,
    home: @autoclosure () -> String = NSHomeDirectory(),
    workingDirectory: @autoclosure () -> String = FileManager.default.currentDirectoryPath
  ) throws(OutboxError) {
    self.typed = typed
    let first = typed.split(separator: "/", omittingEmptySubsequences: false).first
    let path =
      switch first {
      case "": typed
      case "~": home() + typed.dropFirst()
      default: workingDirectory() + "/" + typed
      }
    let parts = path.split(separator: "/").filter { $0 != "." }
    folder = "/" + parts.dropLast().joined(separator: "/")
    name = parts.last.map(String.init) ?? ""
    try checkName()
  }

  private func checkName() throws(OutboxError) {
    let last = typed.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if ["", ".", "..", "~"].contains(last) || name.isEmpty {
      throw OutboxError("Give the file a name, such as ~/users.csv.")
    }
    if typed.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      throw OutboxError("Take the control characters out of the file's name.")
    }
  }
}

extension OutgoingPath {
  var isTakenError: OutboxError {
    OutboxError("\(name) is there already: give another name.")
  }

  var isFolderError: OutboxError {
    OutboxError("\(name) is a directory: put a file name after it.")
  }

  func folderError(_ code: Int32) -> OutboxError {
    switch code {
    case ENOENT: OutboxError("There is no directory \(folder): make it, or give another.")
    case ENOTDIR: OutboxError("\(folder) is not a directory: give another.")
    default: writeError(code)
    }
  }

  func writeError(_ code: Int32) -> OutboxError {
    switch code {
    case EACCES, EPERM:
      OutboxError("You may not write in \(folder): give a directory of your own.")
    case EROFS:
      OutboxError("\(folder) is on a disk that is read-only: give another directory.")
    case ENOSPC, EDQUOT:
      OutboxError("No room is left for \(name) in \(folder): make room, or give another directory.")
    case ENAMETOOLONG:
      OutboxError("The name \(name) is too long: give a shorter one.")
    default:
      OutboxError(
        "\(name) was not written (\(String(cString: strerror(code)))): give another directory.")
    }
  }
}
