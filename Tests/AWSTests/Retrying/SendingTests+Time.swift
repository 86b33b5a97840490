import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// Where this machine's clock and the service's differ.
extension SendingTests {
  private static let hour: TimeInterval = 3600
  private static let late = "Signature expired: 1 is now earlier than 2"

  /// The service's clock is an hour ahead.
  private static func dated(
    _ answer: ScriptedClient.Answer, _ clock: SleepersClock
  ) -> ScriptedClient.Answer {
    answer.map { response in
      var response = response
      response.headers["Date"] = DateFormatter.http.string(from: clock.now + hour)
      return response
    }
  }

  @Test(arguments: [
    ("SignatureDoesNotMatch", late), ("InvalidSignatureException", late),
    ("SignatureDoesNotMatch", "Signature not yet current: 2 is still later than 1"),
    ("RequestExpired", "Request has expired."),
  ])
  func `a signature of the wrong time is made anew by the service's clock`(
    code: String, message: String
  ) async throws {
    let clock = clock
    let http = ScriptedClient { _, number in
      Self.dated(
        number == 0
          ? .refused(code, message)
          : .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:])), clock)
    }
    _ = try await LiveAccount.of(http, clock: clock).perform(IAM.GetAccountSummary())
    let dates = http.sent.map { $0.request.headers["X-Amz-Date"] }
    #expect(dates == ["20270115T080000Z", "20270115T090000Z"])
    #expect(clock.slept.isEmpty)
  }

  @Test func `whom even that does not please is not asked again`() async throws {
    let clock = clock
    let http = ScriptedClient { _, _ in
      Self.dated(.refused("SignatureDoesNotMatch", Self.late), clock)
    }
    let account = try LiveAccount.of(http, clock: clock)
    let error = await error { () async throws(ServiceError) in try await account.perform(create) }
    #expect(error?.message == Self.late)
    #expect(http.sent.count == 2)
  }

  @Test func `a wrong signature is wrong at any time`() async throws {
    let clock = clock
    let http = ScriptedClient { _, _ in
      Self.dated(.refused("SignatureDoesNotMatch", "The request signature we calculated"), clock)
    }
    let account = try LiveAccount.of(http, clock: clock)
    _ = await error { () async throws(ServiceError) in try await account.perform(create) }
    #expect(http.sent.count == 1)
  }

  @Test(arguments: [(hour + 1, true), (1, false)])
  func `what a lost call created is known by the service's clock`(
    madeAfter: TimeInterval, isOurs: Bool
  ) async throws {
    let clock = clock
    let user = Self.user(createdAt: clock.now + madeAfter)
    let http = ScriptedClient { sent, _ in
      switch sent.action {
      case "GetAccountSummary":
        Self.dated(.reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:])), clock)
      case "CreateUser": .lost
      default: .reply(to: IAM.GetUser(userName: "ada"), .init(user: user))
      }
    }
    let account = try LiveAccount.of(http, clock: clock)
    _ = try await account.perform(IAM.GetAccountSummary())
    let made = try? await account.perform(create).user
    #expect((made == user) == isOurs)
  }
}
