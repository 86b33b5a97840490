import Foundation
import Synchronization
import Testing
import Wire

@testable import AWS
@testable import Domain

/// What a live account does and does not do, and in which order.
@Suite struct LiveAccountTests {
  private func code(_ call: some Call, on account: LiveAccount) async -> ServiceError.Code? {
    do throws(ServiceError) {
      _ = try await account.perform(call)
      return nil
    } catch { return error.code }
  }

  private static let nobody = ScriptedClient { _, _ in .unreachable }

  @Test func `what AWS does not publish is not sent, and that is said`() async throws {
    let http = Self.nobody
    let account = try LiveAccount.of(http)
    #expect(await code(IdentityCenter.EnableUser.example, on: account) == .notOnLiveAccounts)
    #expect(await code(IAM.GetDecision.example, on: account) == .notOnLiveAccounts)
    #expect(await code(OpsWorks.DescribeStacks.example, on: account) == .notOnLiveAccounts)
    #expect(http.sent.isEmpty)
  }

  @Test func `our own questions that AWS has an answer to are composed`() async throws {
    let account = try LiveAccount.of(Self.nobody)
    #expect(try await account.perform(IAM.GetDenials(["iam:CreateUser"])).denials.isEmpty)
    #expect(try await account.perform(OpsWorks.ListRegionsOfUser(userName: "ada")).regions == [])
  }

  @Test func `which directory there is is asked once`() async throws {
    let http = ScriptedClient { sent, _ in
      sent.request.path == "/" && sent.endpoint.origin.contains("//sso.")
        ? .reply(to: SSOAdmin.ListInstances(), .init(instances: [.init(identityStoreId: "d-1")]))
        : .reply(
          to: IdentityStore.ListUsers(identityStoreId: "d-1"), .init(users: [], nextToken: "more"))
    }
    let account = try LiveAccount.of(http)
    for _ in 1...3 {
      let page = try await account.perform(IdentityCenter.SearchUsers(maxResults: 1000))
      #expect(page.users.isEmpty && page.nextToken == "more")
    }
    let hosts = http.sent.map(\.endpoint.origin)
    #expect(hosts.count { $0.contains("//sso.") } == 1)
    #expect(hosts.count { $0.contains("//identitystore.") } == 3)
  }

  @Test func `without IAM Identity Center it is said where to look`() async throws {
    let http = ScriptedClient { _, _ in
      .reply(to: SSOAdmin.ListInstances(), .init(instances: []))
    }
    let account = try LiveAccount.of(http)
    #expect(await code(IdentityCenter.SearchGroups(), on: account) == .resourceNotFoundException)
    #expect(await code(IdentityCenter.DescribeDirectory(), on: account) != nil)
  }

  @Test func `what only AWS's console does is denied beforehand`() async throws {
    let actions = [IdentityCenter.EnableUser.action, IdentityStore.DeleteUser.action]
    let denials = try await LiveAccount.of(Self.nobody).perform(IAM.GetDenials(actions)).denials
    #expect(denials == [IdentityCenter.EnableUser.action: .notPublished])
  }

  @Test func `a read-only console changes nothing`() async throws {
    let http = ScriptedClient { _, _ in
      .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:]))
    }
    let account = try LiveAccount.of(http, isReadOnly: true)
    for type in Catalog.calls where !type.isReadOnly && type.service == .iam {
      #expect(await code(type.example, on: account) == .readOnlyConsole)
    }
    #expect(http.sent.isEmpty)
    #expect(await code(IAM.GetAccountSummary(), on: account) == nil)
  }

  @Test func `a batch keeps its order, and what changes waits for what came before`() async throws {
    let http = ScriptedClient { sent, _ in
      let name = sent.form["UserName"] ?? ""
      return sent.action == "DeleteUser"
        ? .reply(to: IAM.DeleteUser(userName: name), Nothing()) : .refused("NoSuchEntity", name)
    }
    let account = try LiveAccount.of(http)
    let names = (1...20).map { "user\($0)" }
    let reads = names.map { AnyCall(IAM.GetUser(userName: $0)) }
    let deletion = AnyCall(IAM.DeleteUser(userName: "ada"))
    let results = await account.perform(batch: reads + [deletion] + reads)
    let messages = results.map { result in
      if case .failure(let error) = result { error.message } else { "done" }
    }
    #expect(messages == names + ["done"] + names)
    #expect(http.actions.firstIndex(of: "DeleteUser") == 20)
  }

  // MARK: - Credentials that end

  @Test func `keys that have expired are replaced once`() async throws {
    let http = ScriptedClient { sent, _ in
      sent.request.headers["Authorization"]?.contains("NEWKEY") == true
        ? .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:]))
        : .refused("ExpiredToken", "The security token included in the request is expired")
    }
    let account = try LiveAccount.of(http) { .named("NEWKEY") }
    _ = try await account.perform(IAM.GetAccountSummary())
    #expect(http.sent.count == 2)
  }

  @Test func `keys for which there are no others are said to have expired`() async throws {
    let http = ScriptedClient { _, _ in .refused("ExpiredToken", "It is expired.") }
    let account = try LiveAccount.of(http)
    #expect(await code(IAM.GetAccountSummary(), on: account) == .expiredToken)
    #expect(http.sent.count == 1)
  }

  @Test func `keys are renewed before they end, and by one only`() async throws {
    let clock = SleepersClock()
    let renewals = Mutex(0)
    var ending = FoundCredentials.example
    ending.expiresAt = clock.now + 60
    let http = ScriptedClient { _, _ in
      .reply(to: IAM.GetAccountSummary(), .init(summaryMap: [:]))
    }
    let account = try LiveAccount.of(http, clock: clock, keys: ending) {
      renewals.withLock { $0 += 1 }
      return .named("NEWKEY")
    }
    let calls = Array(repeating: AnyCall(IAM.GetAccountSummary()), count: 12)
    _ = await account.perform(batch: calls)
    #expect(renewals.withLock { $0 } == 1)
    let signers = http.sent.map { $0.request.headers["Authorization"]?.contains("NEWKEY") == true }
    #expect(signers == Array(repeating: true, count: 12))
  }
}

extension FoundCredentials {
  fileprivate static func named(_ id: String) -> FoundCredentials {
    FoundCredentials(
      SigningCredentials(accessKeyID: id, secretAccessKey: Secret("other")), source: "a test")
  }
}
