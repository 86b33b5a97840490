extension IAM {
  /// Reads a policy that is part of a user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html>
  package struct GetUserPolicy: Call {
    package static let service = Service.iam
    package static let example = GetUserPolicy(userName: "ada", policyName: "reports-read")

    package var userName: String
    package var policyName: String

    package init(userName: String, policyName: String) {
      (self.userName, self.policyName) = (userName, policyName)
    }

    package struct Output: Codable, Hashable, Sendable, Respelled {
      package static let respelled = ["policyDocument": Respelling.policyDocument]

      package var userName: String
      package var policyName: String
      package var policyDocument: String
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      let policy = try records.inlinePolicy(policyName, of: user)
      return Output(
        userName: user.userName, policyName: policy.policyName, policyDocument: policy.document)
    }
  }
}

extension Records {
  func inlinePolicy(_ name: String, of user: IAM.UserRecord)
    throws(ServiceError) -> IAM.UserInlinePolicy
  {
    try answering { () throws(Problem) in _ = try IAM.PolicyName(name) }
    let found = try find(IAM.UserInlinePolicy.self, .text(user.userID), .text(name))
    if let found { return found }
    throw ServiceError(.noSuchEntity, "The user policy with name \(name) cannot be found.")
  }
}
