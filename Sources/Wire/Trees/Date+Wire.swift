import Foundation

extension Date {
  /// `2013-06-08T03:20:41Z`, in whole seconds as IAM gives them.
  var onTheWire: String { formatted(.iso8601) }

  /// Reads ISO 8601 in UTC, with or without a fraction of a second; nil for anything else.
  init?(onTheWire text: String) {
    // Nothing longer is a time, and the parser need not look for one.
    guard text.utf8.count <= 40 else { return nil }
    let exact = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? Date(text, strategy: .iso8601)) ?? (try? Date(text, strategy: exact))
    else { return nil }
    self = date
  }

  /// Seconds since 1970 in decimal digits, without a fraction where there is none.
  var epochSeconds: String {
    let seconds = timeIntervalSince1970
    return Int(exactly: seconds).map(String.init) ?? "\(seconds)"
  }
}
