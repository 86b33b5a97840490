extension IAM {
  /// Takes the limit from a user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html>
  package struct DeleteUserPermissionsBoundary: Call {
    package static let service = Service.iam
    package static let example = DeleteUserPermissionsBoundary(userName: "ada")

    package var userName: String

    package init(userName: String) { self.userName = userName }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var user = try records.user(named: userName)
      guard user.permissionsBoundary != nil else {
        throw ServiceError(
          .noSuchEntity, "User \(user.userName) does not have a permissions boundary.")
      }
      user.permissionsBoundary = nil
      try records.update(user)
      return Nothing()
    }

    package var summary: String { "Removed permissions boundary of user \(userName)" }
  }
}
