import Foundation

/// A home of its own for one test, gone with it.
final class Household: Sendable {
  let folder: URL

  init() throws {
    let name = "usher-test-" + UUID().uuidString.prefix(8)
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// What a program run here sees of the operator's settings.
  var environment: [String: String] {
    [
      "HOME": folder.path(percentEncoded: false), "XDG_DATA_HOME": path("data"),
      "XDG_STATE_HOME": path("state"), "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Every file there is, at whatever depth.
  var files: [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
  }
}
