import Domain
import Foundation
import Testing

/// An account whose user "Ada" can sign in.
struct SigningIn {
  static let password = Secret("Abcdefg1")
  let account: TestAccount

  init(resetRequired: Bool = false) throws {
    account = try TestAccount(users: ["Ada", "bob"])
    try account.perform(
      IAM.CreateLoginProfile(
        userName: "Ada", password: Self.password, passwordResetRequired: resetRequired))
  }

  func attempt(
    _ userName: String = "Ada", _ password: Secret = Self.password, code: String? = nil,
    new: Secret? = nil
  ) throws -> SignIn.Outcome {
    try SignIn(userName: userName, password: password, mfaCode: code, newPassword: new)
      .run(in: account.records)
  }

  /// Gives Ada a device.
  func enableDevice() throws -> Authenticator {
    let device = try account.newDevice()
    try account.perform(account.enabling(device, for: "Ada"))
    account.wait(300)
    return device
  }

  func signedIn(hasMFA: Bool = false) throws -> SignIn.Outcome {
    .signedIn(.user(id: try user().userId, name: "Ada"), hasMFA: hasMFA)
  }

  func user() throws -> IAM.User { try account.perform(IAM.GetUser(userName: "ada")).user }

  func profile() throws -> IAM.LoginProfileRecord {
    let id = try user().userId
    return try #require(try account.records.find(IAM.LoginProfileRecord.self, .text(id)))
  }
}
