extension IAM {
  /// Goes back to AWS's own password policy.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html>
  package struct DeleteAccountPasswordPolicy: Call {
    package static let service = Service.iam
    package static let example = DeleteAccountPasswordPolicy()

    package init() {}

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      guard try records.passwordPolicy() != nil else { throw records.noPasswordPolicy }
      try records.set(nil as PasswordPolicy?)
      return Nothing()
    }

    package var summary: String { "Deleted the account's password policy" }
  }
}
