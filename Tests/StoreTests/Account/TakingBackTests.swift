import Domain
import Testing

@testable import Store

@Suite struct TakingBackTests {
  private func results(of calls: [any Call], in account: EmbeddedAccount) async
    -> [ServiceError.Code?]
  {
    await account.perform(batch: calls.map { AnyCall($0) }).map { $0.code }
  }

  @Test func `what a call wrote before it failed is gone, whatever came before and after`()
    async throws
  {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let refused = IAM.CreateUser(userName: "!")
    let calls: [any Call] = [
      CreateGroupThenFail(), IAM.CreateUser(userName: "ada"), CreateGroupThenFail(),
      CreateGroupThenFail(), refused, IAM.CreateUser(userName: "bob"), refused,
      CreateGroupThenFail(), IAM.ListUsers(), IAM.CreateUser(userName: "carl"),
    ]
    #expect(
      await results(of: calls, in: account) == [
        .invalidInput, nil, .invalidInput, .invalidInput, .validationError, nil, .validationError,
        .invalidInput, nil, nil,
      ])
    #expect(try await account.userNames == ["ada", "bob", "carl"])
    #expect(try await account.perform(IAM.ListGroups()).groups == [])
  }

  @Test func `a setting is taken back as a row is`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let calls: [any Call] = [SetAliasThenFail(), IAM.CreateUser(userName: "ada")]
    #expect(await results(of: calls, in: account) == [.invalidInput, nil])
    #expect(try await account.perform(IAM.ListAccountAliases()).accountAliases == [])
    _ = try? await account.perform(SetAliasThenFail())
    #expect(try await account.perform(IAM.ListAccountAliases()).accountAliases == [])
  }

  @Test func `a batch of refusals alone changes nothing but the log of them`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let calls = (0..<5).map { _ in CreateGroupThenFail() }
    #expect(await results(of: calls, in: account).allSatisfy { $0 == .invalidInput })
    #expect(try await account.perform(IAM.ListGroups()).groups == [])
    #expect(try await account.perform(Activity.ListRecords()).records.count == 5)
  }
}

/// A call that changes a setting and then refuses.
private struct SetAliasThenFail: Call {
  static let service = Service.iam
  static let example = SetAliasThenFail()

  var resource: Resource { .any() }

  func run(in records: some Records) throws(ServiceError) -> Nothing {
    _ = try IAM.CreateAccountAlias(accountAlias: "half").run(in: records)
    throw ServiceError(.invalidInput, "On purpose.")
  }
}
