import Domain
import Foundation
import Testing

@testable import Store

@Suite struct ImportTests {
  private let region = OpsWorks.Region.euWest1

  private func importable(_ account: EmbeddedAccount) async throws -> [OpsWorks.ImportableUser] {
    var (users, marker) = ([OpsWorks.ImportableUser](), String?.none)
    repeat {
      let page = try await account.perform(
        OpsWorks.ListImportableUsers(region: region, marker: marker, maxItems: 700))
      users += page.users
      marker = page.marker
    } while marker != nil
    return users
  }

  private func profiles(_ account: EmbeddedAccount) async throws -> [OpsWorks.UserProfile] {
    try await account.perform(OpsWorks.DescribeUserProfiles(region: region)).userProfiles
  }

  @Test func `everybody is imported in batches, and nobody is left to import`() async throws {
    let account = try EmbeddedAccount.temporary(contents: .sample(users: 2500), hasher: .quick)
    let users = try await importable(account)
    #expect(users.count == 2500)
    for start in stride(from: 0, to: 2500, by: 1000) {
      let batch = users[start..<min(start + 1000, 2500)].map { AnyCall($0.call(to: region)) }
      #expect(await account.perform(batch: batch).allSatisfy { $0.code == nil })
    }
    let found = try await profiles(account)
    #expect(found.map(\.iamUserArn) == users.map(\.iamUserArn))
    #expect(found.map(\.sshUsername) == users.map(\.sshUsername))
    #expect(try await importable(account).isEmpty)
  }

  @Test func `an import that was cut off is gone on with, and nobody is there twice`() async throws
  {
    let folder = Folder()
    var account = try EmbeddedAccount.create(
      at: folder("ops.db"), contents: .sample(users: 100), hasher: .quick)
    let calls = try await importable(account).map { AnyCall($0.call(to: region)) }
    _ = await account.perform(batch: Array(calls.prefix(60)))
    account.close()

    account = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(try await importable(account).count == 40)
    let before = try await profiles(account)
    let again = await account.perform(batch: calls)
    #expect(again.prefix(60).allSatisfy { $0.code == .validationException })
    #expect(again.dropFirst(60).allSatisfy { $0.code == nil })
    let after = try await profiles(account)
    #expect(after.count == 100 && Set(after.map(\.iamUserArn)).count == 100)
    #expect(after.filter { before.contains($0) } == before)
  }

  @Test func `users in between whom IAM does not know hide nobody`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let names = ["a", "z"]
    _ = await account.perform(batch: names.map { AnyCall(IAM.CreateUser(userName: $0)) })
    let others = (0..<2100).map { "m\($0)" } + ["z"]
    _ = await account.perform(
      batch: others.map { name in
        let arn = "arn:aws:iam::\(account.identity.accountID):user/\(name)"
        return AnyCall(OpsWorks.CreateUserProfile(region: region, iamUserArn: arn))
      })
    #expect(try await importable(account).map(\.userName) == ["a"])
  }

  @Test func `names that clash in one batch are told apart`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let names = ["ab", "a.b", "a+b", "AB.", "++"]
    _ = await account.perform(batch: names.map { AnyCall(IAM.CreateUser(userName: $0)) })
    let users = try await importable(account)
    let results = await account.perform(batch: users.map { AnyCall($0.call(to: region)) })
    #expect(results.filter { $0.code != nil }.count == 1)
    let found = try await profiles(account)
    #expect(found.map(\.name) == ["a+b", "a.b", "ab", "AB."])
    #expect(found.map(\.sshUsername) == ["ab", "ab2", "ab3", "AB"])
  }

  @Test func `a fingerprint is the one ssh-keygen shows`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    let key: OpsWorks.SSHKeyText =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ada@laptop"
    let call = OpsWorks.GetKeyFingerprint(sshPublicKey: key)
    #expect(
      try await account.perform(call).fingerprint
        == "SHA256:ZkAslGjFiUHdGf/WUL8rQvkib4PTvQatUV0OUQSncCA")
    let bad = OpsWorks.GetKeyFingerprint(sshPublicKey: "ssh-ed25519")
    await #expect(throws: ServiceError.self) { try await account.perform(bad) }
  }

  @Test func `the sample account has users of OpsWorks Stacks, an empty one has none`() async throws
  {
    let summary = OpsWorks.GetRegionSummary()
    for (contents, expected) in [(AccountContents.sample, 5), (.empty, 0)] {
      let account = try EmbeddedAccount.temporary(contents: contents, hasher: .quick)
      let regions = try await account.perform(summary).regions
      #expect(regions.reduce(0) { $0 + $1.users } == expected)
    }
  }
}
