extension IAM {
  /// Changes the caller's own password.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html>
  package struct ChangePassword: Call {
    package static let service = Service.iam
    package static let example = ChangePassword(
      oldPassword: Secret("k(1Ru!wP0_gZ"), newPassword: Secret("h]6EszR}vJ*m"))

    package var oldPassword: Secret
    package var newPassword: Secret

    package init(oldPassword: Secret, newPassword: Secret) {
      (self.oldPassword, self.newPassword) = (oldPassword, newPassword)
    }

    package var resource: Resource { .user(nil) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      guard case .user = records.caller.principal else {
        throw ServiceError(.invalidUserType, "Only IAM Users can change their own password.")
      }
      try records.changePassword(
        of: records.callingUser(), old: oldPassword, new: newPassword)
      return Nothing()
    }

    package var summary: String { "Changed own password" }
  }
}
