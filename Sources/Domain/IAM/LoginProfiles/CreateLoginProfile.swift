import Foundation

extension IAM {
  /// Gives a user a password for the console.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html>
  package struct CreateLoginProfile: Call {
    package static let service = Service.iam
    package static let example = CreateLoginProfile(
      userName: "ada", password: Secret("h]6EszR}vJ*m"), passwordResetRequired: true)

    package var userName: String?
    package var password: Secret?
    package var passwordResetRequired: Bool?

    package init(userName: String?, password: Secret?, passwordResetRequired: Bool? = nil) {
      (self.userName, self.password) = (userName, password)
      self.passwordResetRequired = passwordResetRequired
    }

    package struct Output: Codable, Hashable, Sendable {
      package var loginProfile: LoginProfile
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      guard try records.find(LoginProfileRecord.self, .text(user.userID)) == nil else {
        throw ServiceError(
          .entityAlreadyExists, "Login Profile for user \(user.userName) already exists.")
      }
      let password = self.password ?? .lost
      try records.checkRules(for: password)
      let profile = LoginProfileRecord(
        userID: user.userID, verifier: try records.verifier(for: password),
        createDate: records.now, passwordResetRequired: passwordResetRequired ?? false,
        passwordDate: records.now)
      try records.insert(profile)
      return Output(loginProfile: profile.described(for: user.userName))
    }

    package var summary: String { "Created login profile for user \(userName ?? "")" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteLoginProfile(userName: output.loginProfile.userName))
    }

    package var probe: AnyCall? { AnyCall(GetLoginProfile(userName: userName)) }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? GetLoginProfile.Output,
        found.loginProfile.createDate.isNotBefore(begunAt)
      else { return nil }
      return Output(loginProfile: found.loginProfile)
    }
  }
}
