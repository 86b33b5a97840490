import Foundation
import PseudoTerminal

extension Household {
  /// Runs the program to its end, without a terminal.
  ///
  /// - Parameter command: what a shell is to take after the program's name.
  func usher(_ command: String, input: String? = nil) throws -> Spawning.Ended {
    let pipe = input.map { "printf '%s' '\($0)' | " } ?? ""
    return try Spawning.run(
      ["/bin/sh", "-c", "cd '\(path(""))'; " + pipe + Product.word + " " + command],
      environment: environment)
  }

  /// Writes a file for a command to read.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// What others may do with a file, in octal.
  func mode(_ name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path(name))
    return facts[.posixPermissions] as? Int ?? 0
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
}
