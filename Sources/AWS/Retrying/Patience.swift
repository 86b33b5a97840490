/// How often and how long a call is tried.
package struct Patience: Hashable, Sendable {
  /// How often in all. Source: SDK reference guide, `max_attempts`, whose standard is 3; IAM is
  /// throttled for whole seconds.
  package var attempts = 5
  /// The longest first wait, which doubles each time, and the longest there is.
  package var firstWait: Duration = .milliseconds(500)
  package var longestWait: Duration = .seconds(8)
  /// How long what was just created may be unknown to the next call. Source: IAM User Guide,
  /// changes that I make are not always immediately visible; botocore's waiter UserExists.
  package var settling: Duration = .seconds(20)

  package init() {}

  /// Exponential backoff with full jitter. Source: AWS Architecture Blog, Exponential Backoff and
  /// Jitter.
  ///
  /// - Parameters:
  ///   - tried: how often it was tried already, at least once.
  ///   - random: a number from 0 up to its argument.
  func wait(after tried: Int, random: (Double) -> Double) -> Duration {
    let most = min(longestWait.inSeconds, firstWait.inSeconds * Double(1 << min(tried - 1, 16)))
    return .seconds(random(most))
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
