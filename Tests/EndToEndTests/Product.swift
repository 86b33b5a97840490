import Foundation

/// The program under test, which was built beside these tests.
enum Product {
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "usher").path(percentEncoded: false)

  /// As a word of a shell command.
  static let word = "'\(path)'"
}
