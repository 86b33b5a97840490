import Domain
import Foundation
import Wire

extension CredentialsChain {
  /// Asks STS, once.
  ///
  /// - Parameters:
  ///   - keys: nil for what nobody signs.
  ///   - what: what is asked for, for a sentence: `The role ops`.
  func ask<C: Call>(_ call: C, as keys: SigningCredentials?, _ what: String)
    async throws(LiveProblem) -> C.Output
  {
    let endpoint = try rules.endpoint(of: .sts)
    let response: WireResponse
    do throws(SendingProblem) {
      response = try await surroundings.http.send(
        try request(call, to: endpoint, as: keys), to: endpoint, SendingManner())
    } catch {
      throw LiveProblem(
        .unreachable,
        "\(what) cannot be had: \(endpoint.authority) does not answer (\(error.words)).")
    }
    do throws(ServiceError) {
      return try Service.output(of: C.self, in: response)
    } catch {
      throw LiveProblem(.refused, "\(what) cannot be had. \(error)")
    }
  }

  private func request(_ call: some Call, to endpoint: Endpoint, as keys: SigningCredentials?)
    throws(SendingProblem) -> WireRequest
  {
    do throws(ServiceError) {
      let request = try Service.request(for: AnyCall(call))
      return request.addressed(
        to: endpoint, as: keys, service: .sts, at: surroundings.now())
    } catch {
      throw SendingProblem(.noClient, mayHaveArrived: false, error.message)
    }
  }
}

extension WireRequest {
  /// The request as it goes to an endpoint, signed if there is somebody to sign it.
  func addressed(
    to endpoint: Endpoint, as keys: SigningCredentials?, service: Service, at now: Date
  ) -> WireRequest {
    var request = self
    request.path = endpoint.path + request.path
    request.headers["Host"] = endpoint.authority
    request.headers["User-Agent"] = "usher"
    guard let keys else { return request }
    return request.signed(
      with: keys, region: endpoint.region, service: service.rawValue, at: now)
  }
}

extension STS.TemporaryCredentials {
  func found(_ source: String) -> FoundCredentials {
    FoundCredentials(
      SigningCredentials(
        accessKeyID: accessKeyId, secretAccessKey: secretAccessKey,
        sessionToken: sessionToken.revealed),
      expiresAt: expiration, source: source)
  }
}
