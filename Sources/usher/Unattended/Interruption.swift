import Foundation
import Synchronization

/// A ^C while people are added: the group under way is finished and handed over, and no other is
/// begun. The second ends the program at once.
final class Interruption {
  private let asked = Asked()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let asked = asked
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      asked.flag.store(true, ordering: .relaxed)
      ProgressLine(of: 0).clear()
      Complaints.tell("The group under way is finished first. ^C again ends at once.")
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  var isAsked: Bool { asked.flag.load(ordering: .relaxed) }

  /// Ends the program as the signal would have.
  func end() -> Never {
    fflush(nil)
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(128 + SIGINT)
  }

  private final class Asked: Sendable {
    let flag = Atomic(false)
  }
}
