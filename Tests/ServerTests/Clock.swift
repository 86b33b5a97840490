import Foundation
import Synchronization

/// A clock that only a test moves.
final class Clock: Sendable {
  private let time = Mutex(Desk.now)

  var now: Date { time.withLock { $0 } }
  func advance(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
}
