import Foundation
import Testing

@testable import Outbox

/// A directory of its own for a test, gone afterwards.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "outbox-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// A program that runs a shell script here. The shell writes it: what a process of many threads
  /// has open for writing may be so in a child of another thread, and cannot be run then.
  func program(_ name: String, _ script: String) throws -> String {
    let path = file(name)
    let words = ["/bin/sh", "-c", "cat > \"$0\" && chmod 700 \"$0\"", path]
    let end = try Child.run(words, input: Array("#!/bin/sh\ncd '\(self.path)'\n\(script)\n".utf8))
    try #require(end.status == 0)
    return path
  }
}
