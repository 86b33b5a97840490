import Foundation

/// A day, small enough to be kept for a hundred thousand rows.
package struct Day: Hashable, Sendable {
  /// Days since 1970.
  private let number: Int32

  package init(_ date: Date) { number = Int32(date.timeIntervalSince1970 / 86_400) }

  /// `2026-11-20`
  package var text: String {
    let date = Date(timeIntervalSince1970: Double(number) * 86_400)
    return String(date.ISO8601Format().prefix(10))
  }
}
