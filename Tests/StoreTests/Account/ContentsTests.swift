import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct ContentsTests {
  private func policies(of account: EmbeddedAccount) async throws -> [String?: String?] {
    let policies = try await account.perform(IAM.ListPolicies(maxItems: 1000)).policies
    return Dictionary(
      policies.map { ($0.arn, $0.defaultVersionId) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func `an empty account has what AWS puts into every account`() async throws {
    let account = try EmbeddedAccount.temporary(hasher: .quick)
    #expect(try await account.userNames == [])
    let found = try await policies(of: account)
    #expect(found.count == IAM.AWSManagedPolicies.all.count)
    #expect(found["arn:aws:iam::aws:policy/AdministratorAccess"] == "v1")
  }

  @Test(arguments: [0, 500])
  func `the sample account has people and as many more users as asked`(users: Int) async throws {
    let account = try EmbeddedAccount.temporary(
      contents: .sample(users: users), hasher: .quick)
    let expected = IAM.SampleAccount(users: users).users
    #expect(try await account.userNames.count == expected)
    #expect(account.identity.alias == IAM.SampleAccount.alias)
  }

  @Test func `an alias takes the place of the sample's`() throws {
    let account = try EmbeddedAccount.temporary(
      alias: IAM.AccountAlias("example-corp"), contents: .sample, hasher: .quick)
    #expect(account.identity.alias == "example-corp")
  }

  @Test func `an account with older policies gets the newer ones when it is opened`() async throws {
    let folder = Folder()
    let old = try folder.account()
    let whole = try await policies(of: old)
    let arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
    try await old.writer.write { db in
      try db.execute(
        sql: """
          UPDATE iamPolicy SET defaultVersion = 1, lastVersion = 1 WHERE arn = ?1;
          """, arguments: [arn])
      try db.execute(
        sql: "UPDATE iamPolicyVersion SET number = 1, document = '{}' WHERE policyArn = ?",
        arguments: [arn])
      let gone = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
      try db.execute(sql: "DELETE FROM iamPolicyVersion WHERE policyArn = ?", arguments: [gone])
      try db.execute(sql: "DELETE FROM iamPolicy WHERE arn = ?", arguments: [gone])
      try Setting.write("AWSManagedPoliciesEdition", "2020-01", in: db)
    }
    #expect(try await policies(of: old) != whole)
    old.close()

    let new = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(try await policies(of: new) == whole)
    let version = try await new.perform(
      IAM.GetPolicyVersion(policyArn: arn, versionId: try #require(whole[arn] ?? nil)))
    #expect(version.policyVersion.document?.contains("a4b") == true)
  }

  @Test func `an account with newer policies keeps them`() async throws {
    let folder = Folder()
    let account = try folder.account()
    try await account.writer.write { db in
      try Setting.write("AWSManagedPoliciesEdition", "9999-01", in: db)
      try db.execute(sql: "UPDATE iamPolicy SET defaultVersion = 999 WHERE owner = 'aws'")
    }
    let newer = try await policies(of: account)
    account.close()
    let again = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(try await policies(of: again) == newer)
  }
}
