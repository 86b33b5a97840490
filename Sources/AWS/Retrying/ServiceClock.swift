import Domain
import Foundation
import Synchronization
import Wire

/// What time it is for the service. It refuses what is signed more than five minutes off, and
/// dates what it creates, by its own clock, which its answers tell.
final class ServiceClock: Sendable {
  private let local: @Sendable () -> Date
  private let ahead = Mutex<TimeInterval>(0)

  init(_ local: @escaping @Sendable () -> Date) { self.local = local }

  var now: Date { local() + ahead.withLock { $0 } }

  /// Goes by the service from now on, if it differs by more than answers take on their way.
  ///
  /// - Returns: whether it differed.
  @discardableResult
  func learn(from response: WireResponse) -> Bool {
    let date = response.headers["Date"].flatMap { DateFormatter.http.date(from: $0) }
    guard let date else { return false }
    let local = local()
    return ahead.withLock { ahead in
      let difference = date.timeIntervalSince(local)
      guard abs(difference - ahead) > 5 else { return false }
      ahead = difference
      return true
    }
  }
}

extension DateFormatter {
  /// `Sat, 21 Nov 2026 16:26:11 GMT`
  static let http = {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter
  }()
}

extension ServiceError {
  /// Whether the time of the signature was refused. Source: IAM User Guide, troubleshoot Signature
  /// Version 4; the message is what tells it from a wrong signature.
  var saysOffTime: Bool {
    switch code.rawValue {
    case "RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture": true
    case "SignatureDoesNotMatch", "InvalidSignatureException":
      message.contains("Signature expired") || message.contains("Signature not yet current")
    default: false
    }
  }
}
