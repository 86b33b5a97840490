import Foundation
import Synchronization

/// How many requests are answered a second: a bucket that fills at that rate, and holds those of
/// one second.
final class Throttle: Sendable {
  private struct Bucket {
    var tokens: Double
    var filledAt: Date
  }

  private let rate: Double
  private let bucket: Mutex<Bucket>

  /// - Parameter rate: requests a second, at least 1.
  init(rate: Int, at now: Date) {
    self.rate = Double(rate)
    bucket = Mutex(Bucket(tokens: Double(rate), filledAt: now))
  }

  /// Whether one more request may be answered, which is then counted.
  func admits(at now: Date) -> Bool {
    bucket.withLock { bucket in
      // A clock that was set back fills nothing, and takes nothing away.
      let passed = max(0, now.timeIntervalSince(bucket.filledAt))
      bucket = Bucket(tokens: min(rate, bucket.tokens + passed * rate), filledAt: now)
      guard bucket.tokens >= 1 else { return false }
      bucket.tokens -= 1
      return true
    }
  }
}
