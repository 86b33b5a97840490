import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// What the client makes of servers that misbehave.
@Suite struct CurlClientTests {
  private let client = CurlClient()
  private let request = WireRequest(
    headers: ["Content-Type": "text/plain"], body: Array("Action=ListUsers".utf8))

  private func send(
    to address: String, _ manner: SendingManner = SendingManner()
  ) async throws -> Result<WireResponse, SendingProblem> {
    let endpoint = try Endpoint(address, region: "us-east-1")
    do throws(SendingProblem) {
      return .success(try await client.send(request, to: endpoint, manner))
    } catch { return .failure(error) }
  }

  private func problem(
    _ manner: LoopbackServer.Manner, within limit: Duration = .seconds(10)
  ) async throws -> SendingProblem? {
    let server = try LoopbackServer { _ in manner }
    defer { server.stop() }
    var patience = SendingManner()
    patience.total = limit
    if case .failure(let problem) = try await send(to: server.address, patience) { return problem }
    return nil
  }

  @Test func `a reply comes with its status, headers and body, whatever the status`() async throws {
    let server = try LoopbackServer { _ in .answer("<no/>", status: 403) }
    defer { server.stop() }
    let response = try await send(to: server.address).get()
    #expect(response.status == 403)
    #expect(response.headers["content-type"] == "text/xml")
    #expect(String(decoding: response.body, as: UTF8.self) == "<no/>")
    let sent = try #require(server.requests.first)
    #expect(sent.hasPrefix("POST / HTTP/1.1\r\n") && sent.hasSuffix("\r\n\r\nAction=ListUsers"))
  }

  @Test func `who does not answer is given up, and may have heard`() async throws {
    let problem = try await problem(.hang, within: .milliseconds(300))
    #expect(problem?.cause == .noAnswer)
    #expect(problem?.mayHaveArrived == true)
  }

  @Test func `who closes the connection may have heard`() async throws {
    let problem = try await problem(.drop)
    #expect(problem?.cause == .brokenAnswer)
    #expect(problem?.mayHaveArrived == true)
  }

  @Test func `half an answer is none`() async throws {
    #expect(try await problem(.truncate("<ListUsersResponse>"))?.cause == .brokenAnswer)
  }

  @Test func `what is no HTTP is no answer`() async throws {
    #expect(try await problem(.garbage)?.mayHaveArrived == true)
  }

  @Test func `where nobody listens, nothing has arrived`() async throws {
    let server = try LoopbackServer { _ in .drop }
    server.stop()
    guard case .failure(let problem) = try await send(to: server.address) else {
      Issue.record("somebody answered")
      return
    }
    #expect(problem.cause == .noConnection)
    #expect(!problem.mayHaveArrived)
  }

  @Test func `nobody is sent elsewhere with what was signed`() async throws {
    let other = try LoopbackServer { _ in .answer("caught") }
    let server = try LoopbackServer { _ in .redirect(other.address) }
    defer {
      server.stop()
      other.stop()
    }
    #expect(try await send(to: server.address).get().status == 302)
    #expect(other.requests.isEmpty)
  }

  @Test func `a connection is kept for the next request, unless a new one is wanted`() async throws
  {
    let server = try LoopbackServer { _ in .answer("") }
    defer { server.stop() }
    _ = try await send(to: server.address).get()
    _ = try await send(to: server.address).get()
    #expect(server.connections == 1)
    var manner = SendingManner()
    manner.isFresh = true
    _ = try await send(to: server.address, manner).get()
    #expect(server.connections == 2)
  }

  @Test func `what nobody waits for any more is ended`() async throws {
    let server = try LoopbackServer { _ in .hang }
    defer { server.stop() }
    let task = Task { try await send(to: server.address) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    guard case .failure(let problem) = try await task.value else {
      Issue.record("somebody answered")
      return
    }
    #expect(problem.cause == .cancelled)
  }
}

// MARK: - A whole account on such a server

extension CurlClientTests {
  private static let created = """
    <CreateUserResponse><CreateUserResult><User><Path>/</Path><UserName>ada</UserName>\
    <UserId>AIDA1</UserId><Arn>arn:aws:iam::123456789012:user/ada</Arn>\
    <CreateDate>2100-01-01T00:00:00Z</CreateDate></User></CreateUserResult></CreateUserResponse>
    """
  private static let found = created.replacing("CreateUser", with: "GetUser")

  private func account(on server: LoopbackServer) throws -> LiveAccount {
    let rules = try EndpointRules(
      option: server.address, region: nil, environment: [:], profile: Profile(name: "p"))
    let ring = KeyRing(.example, now: { Date() }, renew: { .example })
    return LiveAccount(rules, keyRing: ring, .of(client))
  }

  @Test func `a user whose answer was cut short is there once`() async throws {
    let server = try LoopbackServer { number in
      number == 0 ? .truncate("<CreateUserResponse>") : .answer(Self.found)
    }
    defer { server.stop() }
    let output = try await account(on: server).perform(IAM.CreateUser(userName: "ada"))
    #expect(output.user.userId == "AIDA1")
    let actions = server.requests.map { $0.contains("Action=CreateUser") }
    #expect(actions == [true, false])
  }

  @Test func `a busy server is asked until it has time`() async throws {
    let busy = """
      <ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>\
      <Message>Rate exceeded</Message></Error></ErrorResponse>
      """
    let server = try LoopbackServer { number in
      number < 2 ? .answer(busy, status: 400) : .answer(Self.created)
    }
    defer { server.stop() }
    _ = try await account(on: server).perform(IAM.CreateUser(userName: "ada"))
    #expect(server.requests.count == 3)
  }
}
