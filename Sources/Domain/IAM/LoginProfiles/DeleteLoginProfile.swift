extension IAM {
  /// Takes a user's password, and with it the way into the console. The passwords before it are
  /// forgotten.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html>
  package struct DeleteLoginProfile: Call {
    package static let service = Service.iam
    package static let example = DeleteLoginProfile(userName: "ada")

    package var userName: String?

    package init(userName: String?) { self.userName = userName }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let profile = try records.loginProfile(of: records.user(named: userName))
      try records.forgetFormerPasswords(of: profile.userID)
      try records.delete(profile)
      return Nothing()
    }

    package var summary: String { "Deleted login profile of user \(userName ?? "")" }
  }
}
