import ArgumentParser
import Foundation

/// How the program ends, for whoever called it. Source: AWS CLI, return codes; shells for signals.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case chainBreaks = 1
  case usage = 2
  case badParameter = 252
  case badAccount = 253
  case refused = 254
  case other = 255

  var meaning: String {
    switch self {
    case .success: "you left the console, or the command did its work"
    case .chainBreaks: "a record of what was done was changed or taken out"
    case .usage: "the command line could not be understood"
    case .badParameter: "a value on the command line cannot be, or a command's flags"
    case .badAccount: "the account file, a folder it needs, or credentials cannot be used"
    case .refused: "the account refused it, or some of it, and said why"
    case .other: "anything else, such as no terminal that the console can be shown on"
    }
  }

  /// One paragraph, since manual pages join lines.
  static var explanation: String {
    let codes = allCases.map { "\($0.rawValue): \($0.meaning)" }
    return "EXIT STATUS: " + codes.joined(separator: "; ")
      + ". Ended by a signal, it is 128 and the signal's number: 130 after an interrupt."
  }

  /// Ends the program for what the parser threw: an error, or a wish for help.
  static func end(with error: any Error) -> Never {
    guard Usher.exitCode(for: error) != .success else { Usher.exit(withError: error) }
    say(Usher.fullMessage(for: error))
    exit(usage.rawValue)
  }
}

/// Why the program cannot go on, in a sentence that says what to do.
struct Failure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) { (self.status, self.message) = (status, message) }

  func end() -> Never {
    say("usher: \(message)")
    exit(status.rawValue)
  }
}

/// On standard error, if somebody listens there.
private func say(_ sentence: String) {
  try? FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
}
