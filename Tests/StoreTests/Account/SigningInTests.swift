import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct SigningInTests {
  private let folder = Folder()
  private let password = Secret("Correct-Horse-9")

  private func account() async throws -> EmbeddedAccount {
    let account = try folder.account()
    _ = try await account.perform(IAM.CreateUser(userName: "ada"))
    _ = try await account.perform(IAM.CreateLoginProfile(userName: "ada", password: password))
    return account
  }

  private func attempt(
    _ name: String = "ada", _ password: Secret? = nil, on account: EmbeddedAccount
  ) async throws -> SignIn.Outcome {
    try await account.signIn(SignIn(userName: name, password: password ?? self.password))
  }

  @Test func `who knows the password is signed in, and others are not`() async throws {
    let account = try await account()
    let user = try await account.perform(IAM.GetUser(userName: "ada")).user
    #expect(
      try await attempt(on: account)
        == .signedIn(.user(id: user.userId, name: "ada"), hasMFA: false))
    #expect(try await attempt("bob", on: account) == .refused(SignIn.incorrect))
    #expect(try await account.perform(IAM.GetUser(userName: "ada")).user.passwordLastUsed != nil)
  }

  @Test func `failures are kept in the file, for whoever opens it next`() async throws {
    let account = try await account()
    for _ in 0..<3 { _ = try await attempt("ada", Secret("wrong"), on: account.atNoon) }
    account.close()
    let again = try EmbeddedAccount.open(at: folder("ops.db"), hasher: .quick)
    #expect(
      try await attempt(on: again.atNoon) == .refused(SignIn.tooMany(wait: 1)))
  }

  @Test func `what was typed as a name is nowhere on disk`() async throws {
    let account = try await account()
    for _ in 0..<2 { _ = try await attempt("my-Passw0rd-typed-here", on: account) }
    for _ in 1...2 {
      #expect(!folder.contents.contains { $0.contains(Array("my-Passw0rd-typed-here".utf8)) })
      #expect(!folder.contents.contains { $0.contains(Array("my-passw0rd-typed-here".utf8)) })
      account.close()
    }
  }

  @Test func `the seed of a device is sealed, and its codes sign in`() async throws {
    let account = try await account().atNoon
    let device = try await account.perform(
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "ada")
    ).virtualMFADevice
    let seed = try #require(device.base32StringSeed)
    #expect(!folder.contents.contains { $0.contains(seed.utf8) })
    let step = IAM.MFACode.step(at: account.means.now())
    _ = try await account.perform(
      IAM.EnableMFADevice(
        userName: "ada", serialNumber: device.serialNumber,
        authenticationCode1: try #require(OneTimeCode.code(for: seed, step: step - 1)),
        authenticationCode2: try #require(OneTimeCode.code(for: seed, step: step))))
    #expect(try await attempt(on: account) == .needsMFACode)
    let next = SignIn(
      userName: "ada", password: password, mfaCode: OneTimeCode.code(for: seed, step: step + 1))
    guard case .signedIn(_, hasMFA: true) = try await account.signIn(next) else {
      Issue.record("The code was not accepted.")
      return
    }
    #expect(!folder.contents.contains { $0.contains(seed.utf8) })
  }

  @Test func `a damaged seed is said to be damaged`() async throws {
    let account = try await account()
    let device = try await account.perform(
      IAM.CreateVirtualMFADevice(virtualMFADeviceName: "ada")
    ).virtualMFADevice
    try await account.writer.write { db in
      try db.execute(sql: "UPDATE iamVirtualMFADevice SET seed = x'00'")
    }
    let error = await #expect(throws: ServiceError.self) {
      try await account.perform(
        IAM.EnableMFADevice(
          userName: "ada", serialNumber: device.serialNumber, authenticationCode1: "123456",
          authenticationCode2: "123457"))
    }
    #expect(error?.code == .serviceFailure)
  }

  @Test func `a user whose device is still in use cannot be deleted`() async throws {
    let account = try await account()
    try await account.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO iamVirtualMFADevice (serialNumber, userID, seed, createDate, enableDate, drift)
            SELECT 'arn:aws:iam::1:mfa/x', userID, x'00', 1, 1, 0 FROM iamUser
          """)
    }
    _ = try await account.perform(IAM.DeleteLoginProfile(userName: "ada"))
    await #expect(
      throws: ServiceError(
        .deleteConflict, "Cannot delete entity, must delete MFA device first.")
    ) { try await account.perform(IAM.DeleteUser(userName: "ada")) }
  }
}

extension EmbeddedAccount {
  /// The same account at a time that stands still.
  fileprivate var atNoon: EmbeddedAccount {
    var means = means
    means.now = { Date(timeIntervalSince1970: 1_700_000_000) }
    return EmbeddedAccount(writer, identity: identity, means: means)
  }
}
