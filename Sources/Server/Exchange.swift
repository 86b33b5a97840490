import Domain
import Foundation
import Logging

/// One request and its answer, as far as the log may know them: no secret and no body.
struct Exchange {
  /// What the caller can ask about later.
  let id = UUID().uuidString.lowercased()
  let address: String?
  private let begun = ContinuousClock.now
  var accessKeyID: String?
  var service: Service?
  var operation: String?
  var error: ServiceError?

  init(address: String?) { self.address = address }

  /// - Parameter status: of HTTP.
  func note(_ status: Int, in log: Logger) {
    let level: Logger.Level = error == nil ? .debug : status < 500 ? .info : .error
    guard log.logLevel <= level else { return }
    var metadata: Logger.Metadata = [
      "request": "\(id)", "status": "\(status)",
      "ms": "\(Int((ContinuousClock.now - begun) / .milliseconds(1)))",
    ]
    metadata["from"] = address.map { "\($0)" }
    metadata["key"] = accessKeyID.map { "\($0.prefix(128).filter(\.isLetterOrDigit))" }
    metadata["service"] = service.map { "\($0.rawValue)" }
    metadata["code"] = error.map { "\($0.code.rawValue)" }
    log.log(level: level, "\(operation ?? "request")", metadata: metadata)
  }
}

extension Character {
  /// Of ASCII: what somebody says is a key is not written down as anything else.
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
