import CNcurses
import Glibc

/// How a session ended.
package enum Ending: Hashable, Sendable {
  /// The operator left.
  case quit
  case signal(Int32)
  /// Nobody can see the console any more, and no signal said so.
  case terminalLost

  /// Ends the program the way the session ended: by the same signal, if it was one, so that
  /// whoever waits for it sees that.
  package func end() {
    switch self {
    case .quit: return
    case .signal(let number): cn_die_by(number)
    case .terminalLost: cn_die_by(SIGHUP)
    }
  }
}
