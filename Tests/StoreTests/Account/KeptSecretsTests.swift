import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct KeptSecretsTests {
  private let folder = Folder()

  /// Every byte there is on disk, looked through for one text.
  private func isOnDisk(_ text: [UInt8]) -> Bool { folder.contents.contains { $0.contains(text) } }

  private func sealedSecrets(_ account: EmbeddedAccount) throws -> [Data] {
    try account.writer.read { try Data.fetchAll($0, sql: "SELECT secret FROM iamAccessKey") }
  }

  private func verifiers(_ account: EmbeddedAccount) throws -> [Data] {
    try account.writer.read { try Data.fetchAll($0, sql: "SELECT verifier FROM iamLoginProfile") }
  }

  @Test func `no password and no secret access key is ever on disk`() async throws {
    let account = try folder.account()
    let password = Secret("h]6EszR}vJ*m")
    _ = try await account.perform(IAM.CreateUser(userName: "ada-lovelace"))
    _ = try await account.perform(
      IAM.CreateLoginProfile(userName: "ada-lovelace", password: password))
    let key = try await account.perform(IAM.CreateAccessKey(userName: "ada-lovelace")).accessKey
    let owners = try await account.perform(IAM.CreateAccessKey(userName: nil)).accessKey
    for _ in 1...2 {
      #expect(isOnDisk(Array(owners.accessKeyId.utf8)))
      #expect(!isOnDisk(owners.secretAccessKey.utf8))
      #expect(isOnDisk(Array("ada-lovelace".utf8)))
      #expect(isOnDisk(Array(key.accessKeyId.utf8)))
      #expect(!isOnDisk(password.utf8))
      #expect(!isOnDisk(key.secretAccessKey.utf8))
      account.close()
    }
  }

  @Test func `what is kept serves its purpose`() async throws {
    let account = try folder.account()
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    let password = Secret("h]6EszR}vJ*m")
    _ = try await account.perform(IAM.CreateLoginProfile(userName: "ada", password: password))
    let key = try await account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey
    let sealed = SealedSecret(data: try #require(try sealedSecrets(account).first))
    #expect(
      account.means.sealingKey.open(sealed, for: account.identity.accountID)
        == key.secretAccessKey)
    let verifier = try #require(try verifiers(account).first)
    #expect(PasswordHasher.verify(password, against: PasswordVerifier(data: verifier)))
  }

  @Test func `a deleted secret is gone from the file, not only from the tables`() async throws {
    let account = try folder.account()
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    let key = try await account.perform(IAM.CreateAccessKey(userName: "ada")).accessKey
    let sealed = [UInt8](try #require(try sealedSecrets(account).first))
    #expect(isOnDisk(sealed))
    _ = try await account.perform(
      IAM.DeleteAccessKey(accessKeyId: key.accessKeyId, userName: "ada"))
    account.close()
    #expect(!isOnDisk(sealed))
  }
}
