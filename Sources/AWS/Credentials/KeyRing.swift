import Domain
import Foundation
import Wire

/// The credentials requests are signed with, renewed before they end.
actor KeyRing {
  /// How long before their end temporary credentials are renewed. Source: botocore,
  /// mandatory refresh.
  private static let margin: TimeInterval = 10 * 60

  private var current: FoundCredentials
  private let renew: @Sendable () async throws(LiveProblem) -> FoundCredentials
  private let now: @Sendable () -> Date
  private var renewing: Task<Result<FoundCredentials, LiveProblem>, Never>?

  init(
    _ current: FoundCredentials, now: @escaping @Sendable () -> Date,
    renew: @escaping @Sendable () async throws(LiveProblem) -> FoundCredentials
  ) {
    (self.current, self.now, self.renew) = (current, now, renew)
  }

  /// - Throws: `ExpiredToken` when they have ended and there are no others.
  func keys() async throws(ServiceError) -> SigningCredentials {
    guard let end = current.expiresAt, end.timeIntervalSince(now()) < Self.margin else {
      return current.keys
    }
    if let problem = await renewed() {
      // What has not quite ended still opens the door.
      guard end <= now() else { return current.keys }
      throw ServiceError(.expiredToken, "Your credentials have expired. \(problem.message)")
    }
    return current.keys
  }

  /// Looks for others than these, which were refused as expired.
  ///
  /// - Returns: false when there are none.
  func replace(_ refused: SigningCredentials) async -> Bool {
    guard current.keys == refused else { return true }
    return await renewed() == nil && current.keys != refused
  }

  /// - Returns: why there are no others. Who asks meanwhile waits for the same answer.
  private func renewed() async -> LiveProblem? {
    let task =
      renewing
      ?? Task { [renew] in
        await Result { () async throws(LiveProblem) in try await renew() }
      }
    renewing = task
    let result = await task.value
    renewing = nil
    switch result {
    case .success(let found):
      current = found
      return nil
    case .failure(let problem): return problem
    }
  }
}

extension Result {
  init(_ work: () async throws(Failure) -> Success) async {
    do throws(Failure) { self = .success(try await work()) } catch { self = .failure(error) }
  }
}
