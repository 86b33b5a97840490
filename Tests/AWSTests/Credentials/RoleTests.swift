import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// Roles, and sessions of IAM Identity Center.
@Suite struct RoleTests {
  private static let base = """
    [profile base]
    aws_access_key_id = BASE
    aws_secret_access_key = s

    """
  private static func assumed() -> ScriptedClient {
    ScriptedClient { sent, _ in
      let credentials = STS.TemporaryCredentials(
        accessKeyId: "ROLE", secretAccessKey: Secret("rs"), sessionToken: Secret("rt"),
        expiration: Date(timeIntervalSince1970: 1_800_003_600))
      return sent.action == "AssumeRole"
        ? .reply(to: STS.AssumeRole.example, .init(credentials: credentials))
        : .reply(to: STS.AssumeRoleWithWebIdentity.example, .init(credentials: credentials))
    }
  }

  private func message(_ work: () async throws -> FoundCredentials) async throws -> String {
    do {
      let found = try await work()
      Issue.record("found \(found.source)")
      return ""
    } catch let problem as LiveProblem { return problem.message }
  }

  @Test func `a role is assumed with the keys of its source profile`() async throws {
    let home = try AWSHome(
      config: Self.base + """
        [profile admin]
        role_arn = arn:aws:iam::123456789012:role/Admin
        source_profile = base
        external_id = x1
        mfa_serial = arn:aws:iam::123456789012:mfa/ada
        """)
    let http = Self.assumed()
    let found = try await home.find(profile: "admin", code: { _ in "123456" }, http)
    #expect(found.keys.accessKeyID == "ROLE" && found.keys.sessionToken == "rt")
    #expect(found.expiresAt == Date(timeIntervalSince1970: 1_800_003_600))
    #expect(found.source == "role Admin through profile base")
    let sent = try #require(http.sent.last)
    #expect(sent.endpoint.host == "sts.eu-west-1.amazonaws.com")
    #expect(sent.request.headers["Authorization"]?.contains("Credential=BASE/") == true)
    #expect(sent.form["TokenCode"] == "123456" && sent.form["ExternalId"] == "x1")
  }

  @Test func `profiles that lead to each other are said to`() async throws {
    let home = try AWSHome(
      config: """
        [profile a]
        role_arn = arn:aws:iam::123456789012:role/A
        source_profile = b
        [profile b]
        role_arn = arn:aws:iam::123456789012:role/B
        source_profile = a
        """)
    let said = try await message { try await home.find(profile: "a") }
    #expect(said.contains("leads back to a"))
  }

  @Test func `a role whose keys come from elsewhere`() async throws {
    let home = try AWSHome(
      config: """
        [profile r]
        role_arn = arn:aws:iam::123456789012:role/R
        credential_source = Environment
        [profile none]
        role_arn = arn:aws:iam::123456789012:role/R
        """)
    let http = Self.assumed()
    let environment = ["AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "s"]
    _ = try await home.find(environment, profile: "r", http)
    #expect(http.sent.last?.request.headers["Authorization"]?.contains("Credential=ENV/") == true)
    let said = try await message { try await home.find(profile: "none") }
    #expect(said.contains("source_profile") && said.contains("credential_source"))
  }

  @Test func `a refused role is said with the service's words`() async throws {
    let home = try AWSHome(
      config: Self.base
        + "[profile r]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = base\n")
    let http = ScriptedClient { _, _ in .refused("AccessDenied", "You may not.") }
    let said = try await message { try await home.find(profile: "r", http) }
    #expect(said.contains("role/R") && said.contains("AccessDenied: You may not."))
  }

  @Test func `a web identity is exchanged without a signature`() async throws {
    let home = try AWSHome()
    try home.write("the-token\n", to: "token")
    let http = Self.assumed()
    let found = try await home.find(
      [
        "AWS_WEB_IDENTITY_TOKEN_FILE": home.path + "/token",
        "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/W",
      ], http)
    #expect(found.keys.accessKeyID == "ROLE")
    #expect(http.sent.last?.form["WebIdentityToken"] == "the-token")
    #expect(http.sent.last?.request.headers["Authorization"] == nil)
  }

  // MARK: - IAM Identity Center

  private static let session = """
    [profile sso]
    sso_session = corp
    sso_account_id = 123456789012
    sso_role_name = Ops
    [sso-session corp]
    sso_region = eu-west-1
    sso_start_url = https://corp.awsapps.com/start

    """
  private static let cache = ".aws/sso/cache/\(Fingerprint.sha1(of: "corp")).json"

  @Test func `a session of IAM Identity Center gives the credentials of a role`() async throws {
    let home = try AWSHome(config: Self.session)
    try home.write(
      #"{"accessToken":"tok","expiresAt":"2099-01-01T00:00:00Z"}"#, to: Self.cache)
    let http = ScriptedClient { _, _ in
      .json(
        #"{"roleCredentials":{"accessKeyId":"SSO","secretAccessKey":"s","sessionToken":"t","#
          + #""expiration":1800003600000}}"#)
    }
    let found = try await home.find(profile: "sso", http)
    #expect(found.keys.accessKeyID == "SSO")
    #expect(found.expiresAt == Date(timeIntervalSince1970: 1_800_003_600))
    let sent = try #require(http.sent.first)
    #expect(sent.endpoint.host == "portal.sso.eu-west-1.amazonaws.com")
    #expect(sent.request.query == "account_id=123456789012&role_name=Ops")
    #expect(sent.request.headers["x-amz-sso_bearer_token"] == "tok")
  }

  @Test(arguments: [nil, #"{"accessToken":"tok","expiresAt":"2020-01-01T00:00:00UTC"}"#])
  func `without a session that lasts, how to begin one is said`(kept: String?) async throws {
    let home = try AWSHome(config: Self.session)
    if let kept { try home.write(kept, to: Self.cache) }
    let said = try await message { try await home.find(profile: "sso") }
    #expect(said.contains("aws sso login --profile sso"))
  }
}
