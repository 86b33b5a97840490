import Foundation

/// The sources as they lie in the repository.
enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rooms of the house: a folder for each target of the product.
  static let rooms: [String: URL] = {
    let sources = root.appending(path: "Sources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
    var rooms = Dictionary(uniqueKeysWithValues: names.map { ($0, sources.appending(path: $0)) })
    rooms["Screens"] = root.appending(path: "Screens")
    return rooms
  }()

  /// Every file and folder below, by its path from the root, without what is built or hidden.
  static func paths(below folder: URL) -> [String] {
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (found?.allObjects as? [URL] ?? []).map {
      String($0.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count + 1))
    }
  }

  static func swiftFiles(of room: String) -> [String] {
    (rooms[room].map { paths(below: $0) } ?? []).filter { $0.hasSuffix(".swift") }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The modules a file imports: `Foundation` for `internal import struct Foundation.Data`.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) })
      else { return nil }
      let name = words[(index + 1)...].first { !kinds.contains(String($0)) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]

  static func imports(of room: String) throws -> Set<String> {
    try Set(swiftFiles(of: room).flatMap { try imports(in: text($0)) })
  }
}
