extension IAM {
  /// Limits what a user can be permitted, in place of the limit it had.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html>
  package struct PutUserPermissionsBoundary: Call {
    package static let service = Service.iam
    package static let example = PutUserPermissionsBoundary(
      userName: "ada", permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess")

    package var userName: String
    package var permissionsBoundary: String

    package init(userName: String, permissionsBoundary: String) {
      (self.userName, self.permissionsBoundary) = (userName, permissionsBoundary)
    }

    package var resource: Resource { .user(userName) }

    package var conditionKeys: [String: [String]] {
      ["iam:PermissionsBoundary": [permissionsBoundary]]
    }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var user = try records.user(named: userName)
      user.permissionsBoundary = try records.attachablePolicy(
        arn: permissionsBoundary, member: "permissionsBoundary"
      ).arn
      try records.update(user)
      return Nothing()
    }

    package var summary: String {
      "Set permissions boundary \(permissionsBoundary.policyName) for user \(userName)"
    }
  }
}
