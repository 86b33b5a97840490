import CNcurses
import Glibc

/// Signals, as bytes in a pipe that the session waits on.
final class Signals {
  private let pipe: WakePipe

  init() throws(TerminalProblem) {
    pipe = try WakePipe()
    _ = cn_signals_catch(pipe.writeEnd)
  }

  var wakesOn: Int32 { pipe.readEnd }

  /// The signals that came since the last time, in order.
  func take() -> [Int32] { pipe.drain().map(Int32.init) }

  /// Those that ask the program to end.
  static let ends: Set<Int32> = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]

  deinit {
    cn_signals_release()
    pipe.close()
  }
}
