import Foundation

/// How often signing in with a name has failed in a row.
///
/// It is kept for names that nobody has as well, so that waiting does not tell which there are.
/// What is typed in place of a name may be a password: only its fingerprint is kept.
package struct SignInFailures: Entity {
  package enum Column: String, CaseIterable, Sendable {
    case lastDate, fingerprint, count
  }
  package static let kind = "signInFailures"
  /// The oldest first, to be forgotten first.
  package static let key: [Column] = [.lastDate, .fingerprint]
  package static let identity: [Column] = [.fingerprint]

  package var lastDate: Date
  /// Of the name in small letters.
  package var fingerprint: String
  package var count: Int
}

extension SignInFailures {
  package init(from row: inout some RowReader) {
    lastDate = row.date()
    fingerprint = row.text()
    count = row.integer()
  }

  package var values: [Value] {
    [
      .date(lastDate), .text(fingerprint), .integer(count),
    ]
  }

  /// How many names are kept at most.
  static let capacity = 1000

  /// How long to wait after so many failures, in seconds: nothing after the first two, 1 after the
  /// third, then twice as long each time, and 30 at most.
  static func pause(after count: Int) -> Int {
    count < 3 ? 0 : min(30, 1 << min(count - 3, 5))
  }

  /// How many seconds there are still to wait. A clock that was set back lets nobody wait.
  func wait(at now: Date) -> Int {
    let pause = Self.pause(after: count)
    let elapsed = Int(now.timeIntervalSince(lastDate))
    return (0..<pause).contains(elapsed) ? pause - elapsed : 0
  }
}

extension Records {
  func signInFailures(of userName: String) throws(ServiceError) -> SignInFailures? {
    let name = fingerprint(of: userName.lowercased())
    return try all(SignInFailures.self, where: .fingerprint, is: .text(name)).first
  }

  func countSignInFailure(of userName: String) throws(ServiceError) {
    if var failures = try signInFailures(of: userName) {
      (failures.count, failures.lastDate) = (failures.count + 1, now)
      return try update(failures)
    }
    if try count(SignInFailures.self) >= SignInFailures.capacity {
      let oldest = try page(SignInFailures.self, matching: [], after: nil, limit: 1)
      for failures in oldest { try delete(failures) }
    }
    let name = fingerprint(of: userName.lowercased())
    try insert(SignInFailures(lastDate: now, fingerprint: name, count: 1))
  }

  func forgetSignInFailures(of userName: String) throws(ServiceError) {
    if let failures = try signInFailures(of: userName) { try delete(failures) }
  }
}
