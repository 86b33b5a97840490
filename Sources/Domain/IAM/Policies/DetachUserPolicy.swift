extension IAM {
  /// Detaches a managed policy from a user that has it.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html>
  package struct DetachUserPolicy: Call {
    package static let service = Service.iam
    package static let example = DetachUserPolicy(
      userName: "ada", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess")

    package var userName: String
    package var policyArn: String

    package init(userName: String, policyArn: String) {
      (self.userName, self.policyArn) = (userName, policyArn)
    }

    package var resource: Resource { .user(userName) }

    package var conditionKeys: [String: [String]] { ["iam:PolicyARN": [policyArn]] }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.user(named: userName)
      try answering { () throws(Problem) in _ = try PolicyARN(policyArn) }
      let attachment = try records.find(
        UserPolicyAttachment.self, .text(user.userID), .text(policyArn))
      guard let attachment else {
        throw ServiceError(.noSuchEntity, "Policy \(policyArn) was not found.")
      }
      try records.delete(attachment)
      return Nothing()
    }

    package var summary: String {
      "Detached policy \(policyArn.policyName) from user \(userName)"
    }
  }
}
