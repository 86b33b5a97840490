import Foundation

/// What the world outside is, for everything in this room: tests bring a small one.
package struct Surroundings: Sendable {
  package var environment: [String: String]
  /// The home directory, without a slash at its end.
  package var home: String
  package var http: any HTTPClient
  package var now: @Sendable () -> Date = { Date() }
  package var sleep: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  /// A number from 0 up to this one.
  package var random: @Sendable (Double) -> Double = { .random(in: 0...max($0, .ulpOfOne)) }
  /// Asks the operator for the code of an MFA device, by its serial number.
  package var askMFACode: @Sendable (String) throws(LiveProblem) -> String

  package init(
    environment: [String: String], home: String, http: any HTTPClient,
    askMFACode: @escaping @Sendable (String) throws(LiveProblem) -> String
  ) {
    (self.environment, self.home, self.http) = (environment, home, http)
    self.askMFACode = askMFACode
  }

  /// Nil for what is not set, or set to nothing.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
