import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// Who one is on a live account, and to whom keys are not sent.
@Suite struct LiveOpeningTests {
  private static let keys = "aws_access_key_id = FILE\naws_secret_access_key = s\n"

  private static func answering(as arn: String) -> ScriptedClient {
    ScriptedClient { sent, _ in
      sent.action == "GetCallerIdentity"
        ? .reply(
          to: STS.GetCallerIdentity(), .init(userId: "AIDA1", account: "123456789012", arn: arn))
        : .reply(
          to: IAM.ListAccountAliases(), .init(accountAliases: ["acme-corp"], isTruncated: false))
    }
  }

  private func open(
    _ opening: LiveOpening, _ environment: [String: String] = [:], _ http: ScriptedClient
  ) async throws -> AccountIdentity {
    let home = try AWSHome(
      config: "[profile local]\nendpoint_url = http://localhost:5000\n" + Self.keys
        + "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = ops\n",
      credentials: "[default]\n" + Self.keys + "[ops]\n" + Self.keys)
    return try await opening.open(.of(http, environment, home: home.path)).identity
  }

  @Test(arguments: [
    ("arn:aws:iam::123456789012:root", "account owner"),
    ("arn:aws:iam::123456789012:user/team/ada", "ada"),
    ("arn:aws:sts::123456789012:assumed-role/Ops/ada", "Ops/ada"),
  ])
  func `the account says first who one is`(arn: String, name: String) async throws {
    let identity = try await open(LiveOpening(), Self.answering(as: arn))
    #expect(identity.principal.displayName == name)
    #expect(identity.fullName == "123456789012 (acme-corp)")
    #expect(identity.live?.isAWS == true && identity.live?.endpoint == "iam.amazonaws.com")
    #expect(identity.live?.keysFrom == "profile default in ~/.aws/credentials")
  }

  private func open(_ opening: LiveOpening, _ http: ScriptedClient) async throws -> AccountIdentity
  {
    try await open(opening, [:], http)
  }

  // MARK: - Keys that nobody named

  private func opening(profile: String? = nil, endpoint: String? = nil, allows: Bool = false)
    -> LiveOpening
  {
    var opening = LiveOpening()
    (opening.profile, opening.endpoint, opening.allowsOtherEndpoint) = (profile, endpoint, allows)
    return opening
  }

  @Test(
    arguments: [
      (nil, "http://localhost:5000", [:]),
      (nil, "https://iam.example.org", ["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B"]),
      (nil, nil, ["AWS_ENDPOINT_URL": "http://localhost:5000"]),
      (nil, nil, ["AWS_ENDPOINT_URL_STS": "https://sts.example.org"]),
      (nil, nil, ["AWS_ENDPOINT_URL_IDENTITYSTORE": "https://store.example.org"]),
      (nil, nil, ["AWS_ENDPOINT_URL_SSO_ADMIN": "https://sso.example.org"]),
      ("ops", nil, ["AWS_ENDPOINT_URL": "http://localhost:5000"]),
      (nil, nil, ["AWS_PROFILE": "local"]),
      (nil, nil, ["AWS_PROFILE": "role", "AWS_ENDPOINT_URL_STS": "https://sts.example.org"]),
      ("role", nil, ["AWS_ENDPOINT_URL_STS": "https://sts.example.org"]),
    ] as [(String?, String?, [String: String])])
  func `they are not sent to anybody but AWS`(
    profile: String?, endpoint: String?, environment: [String: String]
  ) async throws {
    let http = Self.answering(as: "arn:aws:iam::123456789012:root")
    await #expect {
      _ = try await open(opening(profile: profile, endpoint: endpoint), environment, http)
    } throws: { error in
      let message = (error as? LiveProblem)?.message ?? ""
      return message.contains("--allow-other-endpoint") && message.contains("--profile")
    }
    #expect(http.sent.isEmpty)
  }

  @Test func `they are where it was asked for`() async throws {
    for opening in [
      opening(profile: "ops", endpoint: "http://localhost:5000"), opening(profile: "local"),
      opening(endpoint: "http://localhost:5000", allows: true),
    ] {
      let http = Self.answering(as: "arn:aws:iam::123456789012:root")
      let identity = try await open(opening, http)
      #expect(identity.live?.endpoint == "localhost:5000" && identity.live?.isAWS == false)
    }
  }

  @Test func `an account that refuses is said to refuse, one that is silent to be silent`()
    async throws
  {
    let refusing = ScriptedClient { _, _ in .refused("InvalidClientTokenId", "It is invalid.") }
    await #expect {
      _ = try await open(LiveOpening(), refusing)
    } throws: { ($0 as? LiveProblem)?.kind == .refused }
    await #expect {
      _ = try await open(LiveOpening(), ScriptedClient { _, _ in .unreachable })
    } throws: { ($0 as? LiveProblem)?.kind == .unreachable }
  }
}
