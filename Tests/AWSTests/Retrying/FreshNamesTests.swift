import Foundation
import Testing
import Wire

@testable import AWS
@testable import Domain

/// What was just created and is not known everywhere yet.
@Suite struct FreshNamesTests {
  private let clock = SleepersClock()
  private static let gone = "The user with name ada cannot be found."

  private func account(refusing times: Int, message: String = gone) throws
    -> (LiveAccount, ScriptedClient)
  {
    let now = clock.now
    let http = ScriptedClient { sent, number in
      if sent.action == "CreateUser" {
        return .reply(
          to: IAM.CreateUser(userName: "ada"),
          .init(
            user: IAM.User(
              path: "/", userName: "ada", userId: "AIDA1",
              arn: "arn:aws:iam::123456789012:user/ada", createDate: now)))
      }
      return number <= times
        ? .refused("NoSuchEntity", message)
        : .reply(to: IAM.AddUserToGroup(groupName: "ops", userName: "ada"), Nothing())
    }
    return (try LiveAccount.of(http, clock: clock), http)
  }

  private let adding = IAM.AddUserToGroup(groupName: "ops", userName: "ada")

  @Test func `who was just created is waited for`() async throws {
    let (account, http) = try account(refusing: 3)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    _ = try await account.perform(adding)
    #expect(http.actions.count == 5)
  }

  @Test func `somebody who is not there is not waited for`() async throws {
    let (account, http) = try account(refusing: 3)
    await #expect(throws: ServiceError.self) { try await account.perform(adding) }
    #expect(http.actions.count == 1)
  }

  @Test func `what else is missing is not waited for`() async throws {
    let (account, http) = try account(
      refusing: 9, message: "The group with name ops cannot be found.")
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    await #expect(throws: ServiceError.self) { try await account.perform(adding) }
    #expect(http.actions.count == 2)
  }

  @Test func `who only reads is told at once`() async throws {
    let (account, http) = try account(refusing: 9)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    await #expect(throws: ServiceError.self) {
      try await account.perform(IAM.GetUser(userName: "ada"))
    }
    #expect(http.actions.count == 2)
  }

  @Test func `after twenty seconds it is the truth`() async throws {
    let (account, _) = try account(refusing: 99)
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    await #expect(throws: ServiceError.self) { try await account.perform(adding) }
    let waited = clock.slept.reduce(.zero, +)
    #expect(waited >= .seconds(20) && waited < .seconds(40))
  }
}
