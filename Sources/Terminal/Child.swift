import CNcurses
import Glibc

/// A program that has the terminal while this one waits.
///
/// Not Foundation's Process: that hands on blocked and ignored signals, and an editor without
/// SIGINT and SIGWINCH is none.
struct Child {
  private let id: pid_t

  /// Starts a program; nil when there is none of that name.
  init?(_ command: [String]) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    guard posix_spawnp(&id, command[0], nil, &attributes, arguments, environ) == 0 else {
      return nil
    }
    self.id = id
  }

  /// Waits for the end, and hands on meanwhile what this program is told: to end, to stop.
  ///
  /// - Returns: the exit status; 128 and the signal's number when it was ended by one.
  func wait(_ signals: Signals) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      var waiting = pollfd(fd: signals.wakesOn, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
      signals.take().forEach(handOn)
    }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }

  private func handOn(_ signal: Int32) {
    switch signal {
    // A key stops the whole job: the editor has been told as well.
    case SIGTSTP: cn_stop_self()
    case SIGHUP, SIGTERM: kill(id, signal)
    default: break
    }
  }
}
