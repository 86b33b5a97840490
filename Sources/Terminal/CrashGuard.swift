import CNcurses
import Glibc

/// Gives the terminal back when the program crashes, and keeps what was said on stderr
/// meanwhile for afterwards: on the screen it would be lost, or spoil a page.
struct CrashGuard {
  private let terminal: Int32
  private let stderr: Int32
  private let log: Int32

  init(terminal: Int32) {
    self.terminal = terminal
    stderr = fcntl(2, F_DUPFD_CLOEXEC, 3)
    log = isatty(2) == 1 ? cn_memory_file() : -1
  }

  /// - Parameter farewell: what gives the terminal back, as bytes.
  func arm(_ farewell: String) {
    cn_crash_arm(terminal, farewell, log, stderr)
    if log >= 0 { dup2(log, 2) }
  }

  func disarm() {
    cn_crash_disarm()
    if stderr >= 0 { dup2(stderr, 2) }
  }
}
