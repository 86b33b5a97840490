import Foundation
import Synchronization
import Testing
import Wire

@testable import AWS
@testable import Domain

/// How often a call is sent.
@Suite struct SendingTests {
  let clock = SleepersClock()
  let create = IAM.CreateUser(userName: "ada")

  static func user(createdAt date: Date) -> IAM.User {
    IAM.User(
      path: "/", userName: "ada", userId: "AIDA1", arn: "arn:aws:iam::123456789012:user/ada",
      createDate: date)
  }

  func error<T>(_ work: () async throws(ServiceError) -> T) async -> ServiceError? {
    do throws(ServiceError) {
      _ = try await work()
      return nil
    } catch { return error }
  }

  @Test func `a call is signed for its service and sent to it`() async throws {
    let http = ScriptedClient { _, _ in
      .reply(to: IAM.GetAccountSummary(), .init(summaryMap: ["Users": 3]))
    }
    let output = try await LiveAccount.of(http).perform(IAM.GetAccountSummary())
    #expect(output.summaryMap == ["Users": 3])
    let sent = try #require(http.sent.first)
    #expect(sent.endpoint.origin == "https://iam.amazonaws.com")
    #expect(sent.request.headers["Host"] == "iam.amazonaws.com")
    #expect(sent.request.headers["Authorization"]?.contains("/us-east-1/iam/") == true)
  }

  @Test(arguments: [
    "Throttling", "RequestLimitExceeded", "EntityTemporarilyUnmodifiable", "ConcurrentModification",
  ])
  func `who is too busy is asked again after longer and longer waits`(code: String) async throws {
    let user = Self.user(createdAt: clock.now)
    let http = ScriptedClient { _, number in
      number < 3
        ? .refused(code) : .reply(to: IAM.CreateUser(userName: "ada"), .init(user: user))
    }
    let account = try LiveAccount.of(http, clock: clock)
    #expect(try await account.perform(create).user.userName == "ada")
    #expect(clock.slept == [.milliseconds(500), .seconds(1), .seconds(2)])
  }

  @Test func `nobody is asked for ever`() async throws {
    let http = ScriptedClient { _, _ in .refused("Throttling", "Rate exceeded") }
    let account = try LiveAccount.of(http, clock: clock)
    let error = await error { () async throws(ServiceError) in
      try await account.perform(IAM.ListUsers())
    }
    #expect(error == ServiceError(.throttling, "Rate exceeded"))
    #expect(http.sent.count == 5)
  }

  @Test func `what is waited for is told, and that it is over`() async throws {
    let told = Mutex<[String?]>([])
    let http = ScriptedClient { _, number in
      number == 0
        ? .refused("Throttling") : .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:]))
    }
    let account = try LiveAccount.of(http, clock: clock)
    account.whenWaiting { text in told.withLock { $0.append(text) } }
    _ = try await account.perform(IAM.GetAccountSummary())
    #expect(told.withLock { $0 } == ["Retrying in 1 s (Throttling)", nil])
  }

  @Test func `what was refused is not asked again`() async throws {
    let http = ScriptedClient { _, _ in .refused("AccessDenied", "No.") }
    let account = try LiveAccount.of(http, clock: clock)
    let error = await error { () async throws(ServiceError) in try await account.perform(create) }
    #expect(error?.code == .accessDenied)
    #expect(http.sent.count == 1)
  }

  @Test func `what did not get through is sent again, whatever it changes`() async throws {
    let user = Self.user(createdAt: clock.now)
    let http = ScriptedClient { _, number in
      number == 0
        ? .unreachable : .reply(to: IAM.CreateUser(userName: "ada"), .init(user: user))
    }
    _ = try await LiveAccount.of(http, clock: clock).perform(create)
    #expect(http.actions == ["CreateUser", "CreateUser"])
  }
}
