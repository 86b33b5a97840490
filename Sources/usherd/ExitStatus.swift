import ArgumentParser
import Foundation

/// How the program ends, for whoever called it; as the console does.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case usage = 2
  case badParameter = 252
  case badAccount = 253
  case other = 255

  private var meaning: String {
    switch self {
    case .success: "it was asked to end, and has answered what was under way"
    case .usage: "the command line could not be understood"
    case .badParameter: "a value on the command line cannot be"
    case .badAccount: "the account file, or a folder it needs, cannot be used"
    case .other: "anything else, such as an address that is taken"
    }
  }

  /// One paragraph, since manual pages join lines.
  static var explanation: String {
    let codes = allCases.map { "\($0.rawValue): \($0.meaning)" }
    return "EXIT STATUS: " + codes.joined(separator: "; ") + "."
  }

  /// Ends the program for what the parser threw: an error, or a wish for help.
  static func end(with error: any Error) -> Never {
    guard Usherd.exitCode(for: error) != .success else { Usherd.exit(withError: error) }
    Console.complain(Usherd.fullMessage(for: error))
    exit(usage.rawValue)
  }
}

/// Why the program cannot go on, in a sentence that says what to do.
struct Failure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) { (self.status, self.message) = (status, message) }

  func end() -> Never {
    Console.complain("usherd: \(message)")
    exit(status.rawValue)
  }
}

/// Lines that are there at once, also where they go into a file.
enum Console {
  static func say(_ line: String) { write(line, to: .standardOutput) }
  static func complain(_ line: String) { write(line, to: .standardError) }

  private static func write(_ line: String, to file: FileHandle) {
    try? file.write(contentsOf: Data((line + "\n").utf8))
  }
}
