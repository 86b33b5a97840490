extension IAM {
  /// Takes a user's password, and with it the way into the console.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html>
  package struct DeleteLoginProfile: Call {
    package static let service = Service.iam
    package static let example = DeleteLoginProfile(userName: "ada")

    package var userName: String?

    package init(userName: String?) { self.userName = userName }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.delete(records.loginProfile(of: records.user(named: userName)))
      return Nothing()
    }

    package var summary: String { "Deleted login profile of user \(userName ?? "")" }
  }
}
