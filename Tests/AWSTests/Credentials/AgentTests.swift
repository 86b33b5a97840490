import Foundation
import Testing
import Wire

@testable import AWS

/// Credentials that somebody on this machine hands out.
@Suite struct AgentTests {
  private static let handedOut =
    #"{"AccessKeyId":"AGENT","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}"#

  @Test func `a container asks its agent, with its token`() async throws {
    let http = ScriptedClient { _, _ in .json(Self.handedOut) }
    let found = try await AWSHome().find(
      [
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:9/creds?a=1",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Basic x",
      ], http)
    #expect(found.keys.accessKeyID == "AGENT" && found.keys.sessionToken == "t")
    let sent = try #require(http.sent.first)
    #expect(sent.request.query == "a=1" && sent.request.headers["Authorization"] == "Basic x")
    #expect(sent.manner.isDirect)
  }

  @Test func `credentials are not fetched in the open from another machine`() async throws {
    let http = ScriptedClient { _, _ in .json(Self.handedOut) }
    let environment = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://example.org/creds"]
    await #expect {
      try await AWSHome().find(environment, http)
    } throws: { ($0 as? LiveProblem)?.message.contains("https") == true }
    #expect(http.sent.isEmpty)
  }

  @Test func `an instance gives a ticket first, and then the credentials of its role`() async throws
  {
    let http = ScriptedClient { sent, _ in
      switch sent.request.path {
      case "/latest/api/token": .json("ticket")
      case "/latest/meta-data/iam/security-credentials/": .json("web\n")
      default: .json(Self.handedOut)
      }
    }
    let found = try await AWSHome().find([:], http)
    #expect(found.keys.accessKeyID == "AGENT" && found.source == "role web of this instance")
    #expect(http.sent.map(\.request.method) == ["PUT", "GET", "GET"])
    #expect(http.sent.last?.request.headers["X-aws-ec2-metadata-token"] == "ticket")
    #expect(http.sent.allSatisfy { $0.manner.isDirect && $0.manner.total <= .seconds(2) })
  }
}
