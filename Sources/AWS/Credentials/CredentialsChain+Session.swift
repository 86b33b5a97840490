import Domain
import Foundation
import Wire

/// Credentials of a role, for whoever has signed in to IAM Identity Center with `aws sso login`.
/// Source: AWS SDKs and Tools Reference Guide, IAM Identity Center credential provider.
extension CredentialsChain {
  private struct Token: Decodable {
    var accessToken: String
    var expiresAt: String
  }

  private struct Reply: Decodable { var roleCredentials: HandedOutCredentials }

  func ofSession(in profile: Profile) async throws(LiveProblem) -> FoundCredentials {
    let session = profile["sso_session"].flatMap { configuration.session($0) } ?? profile.values
    guard let account = profile["sso_account_id"], let role = profile["sso_role_name"],
      let region = session["sso_region"], let url = session["sso_start_url"]
    else {
      throw LiveProblem(
        .configuration,
        "Profile \(profile.name) needs sso_account_id, sso_role_name, and a session with "
          + "sso_region and sso_start_url.")
    }
    let login = "aws sso login --profile \(profile.name)"
    let token = try token(keptAs: profile["sso_session"] ?? url, login: login)
    let endpoint = try Endpoint("https://portal.sso.\(region).amazonaws.com", region: region)
    var request = WireRequest(
      method: "GET", path: "/federation/credentials", headers: [:], body: [])
    request.query =
      "account_id=\(PercentEncoding.encode(account))"
      + "&role_name=\(PercentEncoding.encode(role))"
    request.headers["Host"] = endpoint.authority
    request.headers["x-amz-sso_bearer_token"] = token.revealed
    let response = try await fetch(request, from: endpoint, SendingManner(), "The portal")
    if response.status == 401 || response.status == 403 {
      throw LiveProblem(
        .refused,
        "The session of IAM Identity Center was refused (status \(response.status)): run \(login).")
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(response.body)) else {
      throw LiveProblem(
        .refused, "The portal of IAM Identity Center answered with status \(response.status).")
    }
    let credentials = reply.roleCredentials
    return FoundCredentials(
      credentials.keys, expiresAt: credentials.expiresAt,
      source: "role \(role) of IAM Identity Center, profile \(profile.name)")
  }

  /// The token that signing in left behind.
  private func token(keptAs name: String, login: String) throws(LiveProblem) -> Secret {
    let path = "\(surroundings.home)/.aws/sso/cache/\(Fingerprint.sha1(of: name)).json"
    guard let data = FileManager.default.contents(atPath: path),
      let token = try? JSONDecoder().decode(Token.self, from: data)
    else {
      throw LiveProblem(
        .configuration, "Nobody has signed in to IAM Identity Center here: run \(login).")
    }
    guard let end = Date(iso8601: token.expiresAt), end > surroundings.now() else {
      throw LiveProblem(
        .configuration, "The session of IAM Identity Center has ended: run \(login).")
    }
    return Secret(token.accessToken)
  }

  /// - Parameter who: who answers, for a sentence: `The portal`.
  func fetch(
    _ request: WireRequest, from endpoint: Endpoint, _ manner: SendingManner, _ who: String
  ) async throws(LiveProblem) -> WireResponse {
    do throws(SendingProblem) {
      return try await surroundings.http.send(request, to: endpoint, manner)
    } catch {
      throw LiveProblem(
        .unreachable, "\(who) at \(endpoint.authority) does not answer (\(error.words)).")
    }
  }
}
