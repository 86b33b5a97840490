import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

/// Calls that came with an access key.
@Suite struct SignedCallTests {
  private final class Clock: Sendable {
    let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    func advance(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
  }

  private let clock = Clock()

  private func account() throws -> EmbeddedAccount {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    var means = account.means
    means.now = { [clock] in clock.time.withLock { $0 } }
    return EmbeddedAccount(account.writer, identity: account.identity, means: means)
  }

  private func signed(_ call: some Call, by key: String, in region: String = "us-east-1")
    -> SignedCall
  {
    SignedCall(AnyCall(call), accessKeyID: key, service: "iam", region: region)
  }

  private func key(_ account: EmbeddedAccount, of name: String?) async throws -> String {
    if let name { _ = try await account.perform(IAM.CreateUser(userName: name)) }
    return try await account.perform(IAM.CreateAccessKey(userName: name)).accessKey.accessKeyId
  }

  @Test func `each in a batch acts as whose key it came with`() async throws {
    let account = try account()
    let (owner, ada) = (try await key(account, of: nil), try await key(account, of: "ada"))
    let results = await account.perform(signed: [
      signed(IAM.CreateUser(userName: "bob"), by: owner),
      signed(IAM.CreateUser(userName: "eve"), by: ada),
      signed(IAM.CreateUser(userName: "eve"), by: "AKIAIOSFODNN7EXAMPLE"),
      signed(IAM.CreateGroup(groupName: "ops"), by: owner),
    ])
    #expect(results.map(\.code) == [nil, .accessDenied, .invalidClientTokenId, nil])
    #expect(try await account.userNames == ["ada", "bob"])
  }

  @Test func `in a batch each finds what was done before it`() async throws {
    let account = try account()
    let (owner, ada) = (try await key(account, of: nil), try await key(account, of: "ada"))
    let policy = IAM.AttachUserPolicy(
      userName: "ada", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess")
    let results = await account.perform(signed: [
      signed(IAM.CreateUser(userName: "one"), by: ada),
      signed(policy, by: owner),
      signed(IAM.CreateUser(userName: "two"), by: ada),
      signed(IAM.UpdateAccessKey(accessKeyId: ada, status: .inactive, userName: "ada"), by: owner),
      signed(IAM.CreateUser(userName: "three"), by: ada),
    ])
    #expect(results.map(\.code) == [.accessDenied, nil, nil, nil, .invalidClientTokenId])
  }

  @Test func `of the uses of a key within fifteen minutes the first is written down`()
    async throws
  {
    let account = try account()
    let id = try await key(account, of: "ada")
    func use() async throws -> Date? {
      _ = await account.perform(signed: [signed(IAM.GetUser(userName: nil), by: id)])
      let found = try await account.perform(IAM.GetAccessKeyLastUsed(accessKeyId: id))
      return found.accessKeyLastUsed?.lastUsedDate
    }
    let first = try await use()
    #expect(first == clock.time.withLock { $0 })
    clock.advance(by: 899)
    #expect(try await use() == first)
    clock.advance(by: 1)
    #expect(try await use() == first?.addingTimeInterval(900))
  }

  @Test func `what only reads is answered without writing, once the use is written down`()
    async throws
  {
    let account = try account()
    let owner = try await key(account, of: nil)
    let call = signed(IAM.ListUsers(), by: owner)
    #expect(await account.read(call).map { $0.code } == nil)
    #expect(await account.perform(signed: [call]).map(\.code) == [nil])
    #expect(try await account.read(call)?.get() != nil)
    clock.advance(by: 900)
    #expect(await account.read(call).map { $0.code } == nil)
  }

  @Test func `a secret is opened for an active key only`() async throws {
    let account = try account()
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    let made = try await account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey
    let id = made.accessKeyId
    #expect(try await account.secret(ofAccessKey: id) == made.secretAccessKey)
    _ = try await account.perform(IAM.UpdateAccessKey(accessKeyId: id, status: .inactive))
    #expect(try await account.secret(ofAccessKey: id) == nil)
    #expect(try await account.secret(ofAccessKey: "AKIAIOSFODNN7EXAMPLE") == nil)
  }
}
