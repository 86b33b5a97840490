import Foundation

/// A folder of a test's own, gone with the test.
final class Folder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/store-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
  }

  /// Every file's bytes.
  var contents: [Data] { names.compactMap { FileManager.default.contents(atPath: self($0)) } }
}

func mode(of path: String) -> Int {
  var status = stat()
  return lstat(path, &status) == 0 ? Int(status.st_mode & 0o7777) : -1
}
