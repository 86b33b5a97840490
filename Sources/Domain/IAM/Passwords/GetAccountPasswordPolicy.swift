extension IAM {
  /// Describes the account's own password policy.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html>
  package struct GetAccountPasswordPolicy: Call {
    package static let service = Service.iam
    package static let example = GetAccountPasswordPolicy()

    package init() {}

    package struct Output: Codable, Hashable, Sendable {
      package var passwordPolicy: PasswordPolicy
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      guard let policy = try records.passwordPolicy() else { throw records.noPasswordPolicy }
      return Output(passwordPolicy: policy)
    }
  }
}
