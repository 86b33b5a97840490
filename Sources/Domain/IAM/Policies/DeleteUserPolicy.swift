extension IAM {
  /// Deletes a policy that is part of a user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html>
  package struct DeleteUserPolicy: Call {
    package static let service = Service.iam
    package static let example = DeleteUserPolicy(userName: "ada", policyName: "reports-read")

    package var userName: String
    package var policyName: String

    package init(userName: String, policyName: String) {
      (self.userName, self.policyName) = (userName, policyName)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      try records.delete(records.inlinePolicy(policyName, of: user))
      return Nothing()
    }

    package var summary: String { "Deleted inline policy \(policyName) of user \(userName)" }
  }
}
