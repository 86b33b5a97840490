import Domain
import Foundation
import Testing

@Suite struct PasswordChangeTests {
  private let account: TestAccount

  init() throws {
    account = try TestAccount(users: ["ada"])
    try account.perform(
      IAM.CreateLoginProfile(
        userName: "ada", password: Self.password(0), passwordResetRequired: true))
    let id = try account.perform(IAM.GetUser(userName: "ada")).user.userId
    account.records.caller = Caller(.user(id: id, name: "ada"))
  }

  private static func password(_ number: Int) -> Secret { Secret("Abcdefg1-\(number)") }

  private func changing(from old: Int, to new: Int) -> IAM.ChangePassword {
    IAM.ChangePassword(oldPassword: Self.password(old), newPassword: Self.password(new))
  }

  private func profile() throws -> IAM.LoginProfileRecord {
    let user = try account.records.callingUserID()
    return try #require(try account.records.find(IAM.LoginProfileRecord.self, .text(user)))
  }

  private let reused = ServiceError(
    .passwordPolicyViolation,
    "Policy constraint violation with password reuse prevention during password change.")

  @Test func `a user changes the own password, and need not do so at the next sign-in`() throws {
    account.wait(60)
    try account.perform(changing(from: 0, to: 1))
    let profile = try profile()
    #expect(account.records.verify(Self.password(1), against: try #require(profile.verifier)))
    #expect(!profile.passwordResetRequired && profile.passwordDate == account.records.now)
    #expect(profile.createDate < profile.passwordDate)
  }

  @Test func `with a wrong old password nothing is changed`() throws {
    let before = try profile()
    #expect(
      account.refusal(of: changing(from: 9, to: 1))
        == ServiceError(.accessDenied, "The old password was incorrect."))
    #expect(try profile() == before)
  }

  @Test func `the new password has to meet the rules`() throws {
    let weak = IAM.ChangePassword(oldPassword: Self.password(0), newPassword: Secret("abc"))
    #expect(account.refusal(of: weak)?.code == .passwordPolicyViolation)
    let lost = IAM.ChangePassword(oldPassword: Self.password(0), newPassword: .lost)
    #expect(account.refusal(of: lost)?.code == .validationError)
  }

  @Test func `only a user has a password to change`() throws {
    let session = try FederatedSession(roleName: "ops", sessionName: "ada", policyArns: [])
    for principal in [Principal.owner, .federated(session)] {
      account.records.caller = Caller(principal)
      #expect(
        account.refusal(of: changing(from: 0, to: 1))
          == ServiceError(.invalidUserType, "Only IAM Users can change their own password."))
    }
  }

  @Test func `a user without a password has none to change`() throws {
    try account.perform(IAM.DeleteLoginProfile(userName: nil))
    #expect(
      account.refusal(of: changing(from: 0, to: 1))
        == ServiceError(.noSuchEntity, "Login Profile for User ada cannot be found."))
  }

  @Test func `without a policy any password may be used again`() throws {
    try account.perform(changing(from: 0, to: 1))
    try account.perform(changing(from: 1, to: 1))
    try account.perform(changing(from: 1, to: 0))
  }

  @Test(arguments: [1, 24])
  func `the password in use and as many before it as the policy says are forbidden`(count: Int)
    throws
  {
    for number in 0..<count + 1 { try account.perform(changing(from: number, to: number + 1)) }
    try account.perform(
      IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: count))
    let current = count + 1
    #expect(account.refusal(of: changing(from: current, to: current)) == reused)
    #expect(account.refusal(of: changing(from: current, to: 1)) == reused)
    try account.perform(changing(from: current, to: 0))
  }

  @Test func `24 passwords are remembered, and the oldest are forgotten`() throws {
    for number in 0..<30 { try account.perform(changing(from: number, to: number + 1)) }
    #expect(try account.records.count(IAM.FormerPassword.self) == 24)
    try account.perform(IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: 24))
    #expect(account.refusal(of: changing(from: 30, to: 6)) == reused)
    try account.perform(changing(from: 30, to: 5))
  }

  @Test func `a password that an administrator sets is no used one either`() throws {
    try account.perform(IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: 1))
    let same = IAM.UpdateLoginProfile(userName: "ada", password: Self.password(0))
    #expect(account.refusal(of: same) == reused)
    account.wait(60)
    try account.perform(
      IAM.UpdateLoginProfile(userName: "ada", password: Self.password(1)))
    #expect(try profile().passwordDate == account.records.now && profile().passwordResetRequired)
    #expect(account.refusal(of: same) == reused)
  }

  @Test func `the flag alone leaves the password and its age as they are`() throws {
    let before = try profile()
    account.wait(60)
    try account.perform(IAM.UpdateLoginProfile(userName: "ada", passwordResetRequired: false))
    let after = try profile()
    #expect(after.verifier == before.verifier && after.passwordDate == before.passwordDate)
    #expect(!after.passwordResetRequired)
  }

  @Test func `with the login the passwords before it are forgotten`() throws {
    try account.perform(changing(from: 0, to: 1))
    try account.perform(IAM.DeleteLoginProfile(userName: nil))
    #expect(try account.records.count(IAM.FormerPassword.self) == 0)
    try account.perform(IAM.UpdateAccountPasswordPolicy(passwordReusePrevention: 24))
    try account.perform(IAM.CreateLoginProfile(userName: nil, password: Self.password(0)))
  }

  @Test func `a password that nobody knows leaves nothing to remember`() throws {
    var profile = try profile()
    profile.verifier = nil
    try account.records.update(profile)
    #expect(account.refusal(of: changing(from: 0, to: 1))?.code == .accessDenied)
    try account.perform(IAM.UpdateLoginProfile(userName: "ada", password: Self.password(1)))
    #expect(try account.records.count(IAM.FormerPassword.self) == 0)
  }
}

extension MemoryRecords {
  fileprivate func callingUserID() throws -> String {
    guard case .user(let id, _) = caller.principal else { return "" }
    return id
  }
}
