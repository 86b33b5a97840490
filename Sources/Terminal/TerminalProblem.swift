import Display

/// Why the console cannot be shown on the terminal there is: a sentence that says what to do.
package enum TerminalProblem: Error, Hashable, Sendable {
  case noTerminal
  case unknownType(String)
  case noCursorMotion(String)
  case tooSmall(Size)
  case noFilesLeft

  /// The smallest window in which every page can be read.
  package static let smallest = Size(columns: 40, rows: 10)
}

extension TerminalProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal:
      "The console needs a terminal for its input and output; run it in one, without | < or >."
    case .unknownType(""):
      "TERM is not set; set it to the type of your terminal, for example xterm-256color."
    case .unknownType(let name):
      "TERM names a terminal nothing is known of here, \(SafeText(name).text);"
        + " set it to a known type, for example xterm-256color."
    case .noCursorMotion(let name):
      "A terminal of type \(SafeText(name).text) cannot move its cursor;"
        + " set TERM to the type of a screen terminal, for example xterm-256color."
    case .noFilesLeft:
      "No more files can be opened here; end other programs, or raise the limit with ulimit -n."
    case .tooSmall(let size):
      "The window has \(size.columns) columns and \(size.rows) rows;"
        + " make it at least \(Self.smallest.columns) by \(Self.smallest.rows)."
    }
  }
}
