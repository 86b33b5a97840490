import Domain
import Foundation
import Logging
import Store
import Wire

/// What an account answers to requests of AWS's tools, whichever way they come.
///
/// Whose service a request is for is said by the signature: all of them share one address.
package struct LocalAPI: Sendable {
  private let account: EmbeddedAccount
  private let keys: KnownKeys
  private let commits: GroupCommit
  private let throttle: Throttle?
  /// Where the directory of IAM Identity Center is.
  private let region: String
  private let log: Logger
  private let now: @Sendable () -> Date

  /// - Parameters:
  ///   - requestsPerSecond: what is more is answered with `Throttling`; nil for no limit.
  package init(
    on account: EmbeddedAccount, region: String = "us-east-1", requestsPerSecond: Int? = nil,
    log: Logger, now: @escaping @Sendable () -> Date = { Date() }
  ) {
    (self.account, self.region, self.log, self.now) = (account, region, log, now)
    (keys, commits) = (KnownKeys(of: account), GroupCommit(on: account))
    throttle = requestsPerSecond.map { Throttle(rate: $0, at: now()) }
  }

  /// - Parameter address: where the request comes from.
  package func answer(_ request: WireRequest, from address: String?) async -> WireResponse {
    var exchange = Exchange(address: address)
    let response: WireResponse
    do throws(ServiceError) {
      let (call, output) = try await output(for: request, &exchange)
      response = try Service.response(to: call, output, requestID: exchange.id)
    } catch {
      exchange.error = error
      let service = exchange.service ?? Service(of: request) ?? .iam
      response = service.response(error, requestID: exchange.id)
    }
    exchange.note(response.status, in: log)
    return response
  }

  /// What a request gets that nobody reads to its end.
  package func refusal(
    _ error: ServiceError, to request: WireRequest, from address: String?
  ) -> WireResponse {
    var exchange = Exchange(address: address)
    exchange.error = error
    let signed = (try? Authorization(request)).flatMap { Service(signing: $0.scope.service) }
    let service = signed ?? Service(of: request) ?? .iam
    let response = service.response(error, requestID: exchange.id)
    exchange.note(response.status, in: log)
    return response
  }

  /// Whether the account can be read.
  package var isHealthy: Bool {
    get async {
      do throws(ServiceError) {
        _ = try await account.secret(ofAccessKey: "")
        return true
      } catch {
        return false
      }
    }
  }

  private func output(
    for request: WireRequest, _ exchange: inout Exchange
  ) async throws(ServiceError) -> (AnyCall, AnyOutput) {
    let authorization = try Authorization(request)
    let scope = authorization.scope
    exchange.accessKeyID = authorization.accessKeyID
    exchange.service = Service(signing: scope.service)
    if let throttle, !throttle.admits(at: now()) {
      throw ServiceError(.throttling, "Rate exceeded")
    }
    try await verify(authorization)
    guard let service = exchange.service else { throw .wrongService }
    guard service.answers(in: scope.region, directoryIn: region) else { throw .wrongRegion }
    let unsent = OpsWorks.Region(rawValue: scope.region).map { [$0] } ?? []
    let call = try service.call(in: request, unsent: unsent)
    exchange.operation = call.name
    let signed = SignedCall(
      call, accessKeyID: authorization.accessKeyID, service: scope.service, region: scope.region,
      clientAddress: exchange.address)
    return (call, try await perform(signed))
  }

  private func verify(_ authorization: Authorization) async throws(ServiceError) {
    // Nobody here gives out temporary credentials.
    guard authorization.sessionToken == nil else { throw .unknownAccessKey }
    let secret = try await keys.secret(of: authorization.accessKeyID)
    try authorization.verify(
      secret: secret, service: authorization.scope.service, at: now())
  }

  private func perform(_ signed: SignedCall) async throws(ServiceError) -> AnyOutput {
    let result: Result<AnyOutput, ServiceError>
    if type(of: signed.call.value).isReadOnly, let answer = await account.read(signed) {
      result = answer
    } else {
      result = await commits.perform(signed)
    }
    if case .failure(.unknownAccessKey) = result { keys.forget(signed.accessKeyID) }
    return try result.get()
  }
}

extension Service {
  /// - Parameters:
  ///   - region: that a request is signed for.
  ///   - home: where the directory of IAM Identity Center is.
  fileprivate func answers(in region: String, directoryIn home: String) -> Bool {
    switch self {
    case .opsWorks: OpsWorks.Region(rawValue: region) != nil
    case .identityStore: region == home
    default: true
    }
  }
}

extension ServiceError {
  fileprivate static let wrongService = mismatch(
    "Credential should be scoped to correct service.")
  fileprivate static let wrongRegion = mismatch("Credential should be scoped to a valid region.")

  /// - Parameter limit: in bytes.
  package static func tooLarge(limit: Int) -> ServiceError {
    ServiceError(
      .init(rawValue: "RequestEntityTooLarge"), "The request is longer than \(limit) bytes.")
  }
}
