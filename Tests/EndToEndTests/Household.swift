import Foundation

/// A home of its own for one test, gone with it.
final class Household: Sendable {
  let folder: URL

  init() throws {
    let name = "usher-test-" + UUID().uuidString.prefix(8)
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    for part in ["", "tmp"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: part), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// Where the account file is.
  var account: String { path("data/usher/account.usher") }

  /// What a program run here sees of the operator's settings.
  var environment: [String: String] {
    [
      "HOME": folder.path(percentEncoded: false), "XDG_DATA_HOME": path("data"),
      "XDG_STATE_HOME": path("state"), "TMPDIR": path("tmp"), "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Every file there is, at whatever depth.
  var files: [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
  }

  /// The files in which the bytes of a text are found.
  func files(containing text: String) -> [String] {
    let bytes = Data(text.utf8)
    return files.filter { (try? Data(contentsOf: $0))?.range(of: bytes) != nil }.map(\.path)
  }
}
