import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// What becomes of a call whose answer was lost.
extension SendingTests {
  @Test func `a lost answer is found by looking, and the call is not sent twice`() async throws {
    let user = Self.user(createdAt: clock.now + 1)
    let http = ScriptedClient { sent, _ in
      sent.action == "CreateUser"
        ? .lost : .reply(to: IAM.GetUser(userName: "ada"), .init(user: user))
    }
    let account = try LiveAccount.of(http, clock: clock)
    #expect(try await account.perform(create).user == user)
    #expect(http.actions == ["CreateUser", "GetUser"])
  }

  @Test func `what is found not to be there is sent again`() async throws {
    let user = Self.user(createdAt: clock.now)
    let http = ScriptedClient { sent, number in
      if sent.action == "GetUser" { return .refused("NoSuchEntity") }
      return number == 0
        ? .lost : .reply(to: IAM.CreateUser(userName: "ada"), .init(user: user))
    }
    _ = try await LiveAccount.of(http, clock: clock).perform(create)
    #expect(http.actions == ["CreateUser", "GetUser", "CreateUser"])
  }

  @Test func `an access key whose answer was lost is given as one with a lost secret`() async throws
  {
    let made = clock.now + 1
    let http = ScriptedClient { sent, _ in
      guard sent.action == "ListAccessKeys" else { return .lost }
      return .reply(
        to: IAM.ListAccessKeys(userName: "ada"),
        .init(
          accessKeyMetadata: [
            .init(userName: "ada", accessKeyId: "AKIA1", status: .active, createDate: made)
          ], isTruncated: false))
    }
    let account = try LiveAccount.of(http, clock: clock)
    let key = try await account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey
    #expect(key.accessKeyId == "AKIA1")
    #expect(key.secretAccessKey.isLost)
    #expect(http.actions == ["CreateAccessKey", "ListAccessKeys"])
  }

  @Test func `where nobody can tell, nothing is repeated and that is said`() async throws {
    let http = ScriptedClient { sent, _ in
      sent.action == "CreateUser" ? .lost : .refused("AccessDenied", "No.")
    }
    let account = try LiveAccount.of(http, clock: clock)
    let error = await error { () async throws(ServiceError) in try await account.perform(create) }
    #expect(error?.code == .noAnswer)
    #expect(error?.message.contains("not known") == true)
    #expect(http.actions == ["CreateUser", "GetUser"])
  }

  @Test func `what may not be sent twice goes over a connection of its own`() async throws {
    let http = ScriptedClient { _, _ in .refused("AccessDenied") }
    let account = try LiveAccount.of(http, clock: clock)
    _ = try? await account.perform(create)
    _ = try? await account.perform(IAM.ListUsers())
    #expect(http.sent.map(\.manner.isFresh) == [true, false])
  }

  @Test(arguments: [500, 503])
  func `a page of a proxy is no answer, and reading is tried again`(status: Int) async throws {
    let http = ScriptedClient { _, number in
      number == 0
        ? .json("<html>Bad gateway</html>", status: status)
        : .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:]))
    }
    _ = try await LiveAccount.of(http, clock: clock).perform(IAM.GetAccountSummary())
    #expect(http.sent.count == 2)
  }

  @Test func `a page of somebody else that says success is no empty list`() async throws {
    let http = ScriptedClient { _, _ in .json("<html><body>Sign in to the hotel</body></html>") }
    let account = try LiveAccount.of(http, clock: clock)
    let error = await error { () async throws(ServiceError) in
      try await account.perform(IAM.ListUsers())
    }
    #expect(error?.code == .serviceFailure)
  }
}
