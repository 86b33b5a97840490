extension IAM {
  /// Says whether a user has a password, and since when.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html>
  package struct GetLoginProfile: Call {
    package static let service = Service.iam
    package static let example = GetLoginProfile(userName: "ada")

    package var userName: String?

    package init(userName: String?) { self.userName = userName }

    package struct Output: Codable, Hashable, Sendable {
      package var loginProfile: LoginProfile
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      return Output(loginProfile: try records.loginProfile(of: user).described(for: user.userName))
    }
  }
}
