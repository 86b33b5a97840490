extension IAM {
  /// Changes a user's password, or whether it has to be changed at the next sign-in.
  ///
  /// The account's policy holds wholly, and with it that passwords are not used again: a password
  /// that an administrator sets has to meet it like the user's own.
  /// Source: Managing passwords for IAM users, to change the password for an IAM user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html>
  package struct UpdateLoginProfile: Call {
    package static let service = Service.iam
    package static let example = UpdateLoginProfile(
      userName: "ada", password: Secret("h]6EszR}vJ*m"), passwordResetRequired: true)

    package var userName: String
    package var password: Secret?
    package var passwordResetRequired: Bool?

    package init(userName: String, password: Secret? = nil, passwordResetRequired: Bool? = nil) {
      (self.userName, self.password) = (userName, password)
      self.passwordResetRequired = passwordResetRequired
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var profile = try records.loginProfile(of: records.user(named: userName))
      if let password { try records.replacePassword(in: &profile, with: password) }
      if let passwordResetRequired { profile.passwordResetRequired = passwordResetRequired }
      try records.update(profile)
      return Nothing()
    }

    package var summary: String {
      password == nil
        ? "Changed login profile of user \(userName)" : "Changed password of user \(userName)"
    }
  }
}
