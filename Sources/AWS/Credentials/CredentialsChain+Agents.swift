import Domain
import Foundation
import Wire

/// Credentials that somebody on this machine hands out: to a container, to an instance.
extension CredentialsChain {
  enum Instance {
    case found(FoundCredentials)
    /// Nobody answers, as on every machine that is no instance; why, in a few words.
    case nobody(String)
  }

  private static let brief = SendingManner.nearby(.seconds(2))

  // MARK: - Containers

  /// Source: AWS SDKs and Tools Reference Guide, container credential provider.
  func ofContainer() async throws(LiveProblem) -> FoundCredentials? {
    guard let (endpoint, request) = try containerRequest() else { return nil }
    let response = try await fetch(request, from: endpoint, Self.brief, "The container's agent")
    guard
      let found = try? JSONDecoder().decode(
        HandedOutCredentials.self, from: Data(response.body)), response.status == 200
    else {
      throw LiveProblem(
        .refused,
        "The container's agent at \(endpoint.authority) answered with status "
          + "\(response.status) and no credentials.")
    }
    return FoundCredentials(found.keys, expiresAt: found.expiresAt, source: "the container's role")
  }

  private func containerRequest() throws(LiveProblem) -> (Endpoint, WireRequest)? {
    let full: String
    if let relative = surroundings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") {
      full = "http://169.254.170.2\(relative)"
    } else if let address = surroundings.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") {
      full = address
    } else {
      return nil
    }
    guard let parts = URLComponents(string: full), let host = parts.host else {
      throw LiveProblem(.configuration, "\(full) is no address of a container's agent.")
    }
    let origin = "\(parts.scheme ?? "")://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    let endpoint = try Endpoint(origin, region: rules.region)
    guard endpoint.scheme == "https" || Self.isNearby(endpoint.host) else {
      throw LiveProblem(
        .configuration,
        "\(endpoint.host) is not on this machine: credentials are fetched from there with https "
          + "only.")
    }
    var request = WireRequest(
      method: "GET", path: parts.percentEncodedPath, query: parts.percentEncodedQuery ?? "",
      headers: ["Host": endpoint.authority], body: [])
    if let token = try containerToken() { request.headers["Authorization"] = token }
    return (endpoint, request)
  }

  private func containerToken() throws(LiveProblem) -> String? {
    guard let file = surroundings.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") else {
      return surroundings.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN")
    }
    guard let token = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw LiveProblem(.configuration, "The container's token \(file) cannot be read.")
    }
    return token.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func isNearby(_ host: String) -> Bool {
    ["localhost", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]", "[::1]"].contains(host)
      || host.hasPrefix("127.")
  }

  // MARK: - Instances

  /// Source: Amazon EC2 User Guide, use the Instance Metadata Service, version 2.
  func ofInstance() async throws(LiveProblem) -> Instance {
    guard surroundings.variable("AWS_EC2_METADATA_DISABLED")?.lowercased() != "true" else {
      return .nobody("AWS_EC2_METADATA_DISABLED is set")
    }
    let address =
      surroundings.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT") ?? "http://169.254.169.254"
    let endpoint = try Endpoint(address, region: rules.region)
    let path = "/latest/meta-data/iam/security-credentials/"
    do throws(SendingProblem) {
      var token = WireRequest(
        method: "PUT", path: "/latest/api/token", headers: ["Host": endpoint.authority], body: [])
      token.headers["X-aws-ec2-metadata-token-ttl-seconds"] = "21600"
      let ticket = try await surroundings.http.send(
        token, to: endpoint, SendingManner.nearby(.seconds(1)))
      guard ticket.status == 200 else {
        return .nobody("\(endpoint.host) answered with status \(ticket.status)")
      }
      func get(_ path: String) async throws(SendingProblem) -> WireResponse {
        var request = WireRequest(
          method: "GET", path: path, headers: ["Host": endpoint.authority], body: [])
        request.headers["X-aws-ec2-metadata-token"] = String(decoding: ticket.body, as: UTF8.self)
        return try await surroundings.http.send(request, to: endpoint, Self.brief)
      }
      let roles = try await get(path)
      let role = String(decoding: roles.body, as: UTF8.self)
        .split(whereSeparator: \.isNewline).first.map(String.init)
      guard roles.status == 200, let role else { return .nobody("this instance has no role") }
      let reply = try await get(path + role)
      guard
        let found = try? JSONDecoder().decode(HandedOutCredentials.self, from: Data(reply.body))
      else { return .nobody("this instance gives no credentials for its role \(role)") }
      return .found(
        FoundCredentials(
          found.keys, expiresAt: found.expiresAt, source: "role \(role) of this instance"))
    } catch {
      return .nobody("nobody answers at \(endpoint.host), so this is no EC2 instance")
    }
  }
}
