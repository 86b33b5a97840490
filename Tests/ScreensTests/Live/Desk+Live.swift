import Display
import Domain
import Store

@testable import Screens

extension Desk {
  /// A desk on the sample account, as if it were a live one.
  static func onLive(
    isReadOnly: Bool = false, isProduction: Bool = false, isAWS: Bool = true,
    size: Size = Size(columns: 80, rows: 24), account: (any Account)? = nil
  ) throws -> Desk {
    let sample = try Desk.onSample(size: size)
    var identity = sample.console.identity
    (identity.alias, identity.principal) = ("acme-corp", .user(id: "AIDA1", name: "ops"))
    identity.live = LiveAccess(
      endpoint: isAWS ? "iam.amazonaws.com" : "localhost:5000", isAWS: isAWS,
      keysFrom: "profile ops in ~/.aws/credentials", isReadOnly: isReadOnly,
      isProduction: isProduction)
    return Desk(account ?? sample.account, identity: identity, work: sample.work, size: size)
  }
}

/// An account that nobody can reach.
struct UnreachableAccount: Account {
  static let error = ServiceError(
    .init(rawValue: "NoConnection"),
    "iam.amazonaws.com cannot be reached: Could not resolve host.")

  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output { throw Self.error }
  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    calls.map { _ in .failure(Self.error) }
  }
}
