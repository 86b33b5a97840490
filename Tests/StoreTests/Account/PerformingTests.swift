import Domain
import Foundation
import Testing

@testable import Store

@Suite struct PerformingTests {
  @Test func `what a call did is there for the next`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let made = try await account.perform(IAM.CreateUser(userName: "ada")).user
    let found = try await account.perform(IAM.GetUser(userName: "ADA")).user
    #expect(found == made)
    #expect(made.arn == "arn:aws:iam::\(account.identity.accountID):user/ada")
  }

  @Test func `a call that refuses has done nothing`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    await #expect(throws: ServiceError(.invalidInput, "On purpose.")) {
      try await account.perform(CreateGroupThenFail())
    }
    #expect(try await account.perform(IAM.ListGroups()).groups == [])
  }

  @Test func `a batch gives each call its own result and undoes only what failed`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let results = await account.perform(batch: [
      AnyCall(IAM.CreateUser(userName: "ada")), AnyCall(IAM.CreateUser(userName: "Ada")),
      AnyCall(CreateGroupThenFail()), AnyCall(IAM.CreateUser(userName: "bob")),
    ])
    #expect(results.map { $0.code } == [nil, .entityAlreadyExists, .invalidInput, nil])
    #expect(try await account.userNames == ["ada", "bob"])
    #expect(try await account.perform(IAM.ListGroups()).groups == [])
  }

  @Test func `an empty batch has no results`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    #expect(await account.perform(batch: []).isEmpty)
  }

  @Test func `a call that claims to read only cannot write`() async throws {
    let folder = Folder()
    for account in [try folder.account(), try .temporary(hasher: .quick)] {
      let error = await #expect(throws: ServiceError.self) {
        try await account.perform(GetMoreThanAllowed())
      }
      #expect(error?.code == .serviceFailure)
    }
  }

  @Test(arguments: (Catalog.calls + Catalog.consoleCalls).map { AnyCall($0.example) })
  func `a call that claims to read only does so on its example`(call: AnyCall) async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    // Answered or refused by a rule; a write in a reading transaction would be a failure.
    if case .failure(let error) = await account.perform(batch: [call])[0] {
      #expect(error.code != .serviceFailure, "\(error)")
    }
  }
}

extension Result<AnyOutput, ServiceError> {
  var code: ServiceError.Code? {
    if case .failure(let error) = self { error.code } else { nil }
  }
}
