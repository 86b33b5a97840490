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
    let published = PublishedAccount(account: sample.account)
    return Desk(account ?? published, identity: identity, work: sample.work, size: size)
  }
}

/// What an account answers through the calls that AWS publishes.
struct PublishedAccount: Account {
  let account: any Account

  func perform<C: Call>(_ call: C) async throws(ServiceError) -> C.Output {
    func open<K: ComposedCall>(_ call: K) async throws(ServiceError) -> C.Output? {
      try await call.composed(on: self) as? C.Output
    }
    if let call = call as? any ComposedCall, let output = try await open(call) { return output }
    guard Catalog.calls.contains(where: { $0 == C.self }) else {
      throw ServiceError(.init(rawValue: "NotOnLiveAccounts"), "\(C.name) is not published.")
    }
    return try await account.perform(call)
  }

  func perform(batch calls: [AnyCall]) async -> [Result<AnyOutput, ServiceError>] {
    var results: [Result<AnyOutput, ServiceError>] = []
    for call in calls {
      do throws(ServiceError) {
        results.append(.success(try await any(call.value)))
      } catch { results.append(.failure(error)) }
    }
    return results
  }

  private func any(_ call: some Call) async throws(ServiceError) -> AnyOutput {
    AnyOutput(try await perform(call))
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
