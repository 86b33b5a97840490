extension IAM {
  /// Attaches a managed policy to a user; attaching twice is not an error.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html>
  package struct AttachUserPolicy: Call {
    package static let service = Service.iam
    package static let example = AttachUserPolicy(
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
      let policy = try records.attachablePolicy(arn: policyArn)
      let attached = try records.all(
        UserPolicyAttachment.self, where: .userID, is: .text(user.userID))
      guard !attached.contains(where: { $0.policyArn == policy.arn }) else { return Nothing() }
      try records.checkRoom(in: .attachedPoliciesPerUser, taken: attached.count)
      try records.insert(UserPolicyAttachment(userID: user.userID, policyArn: policy.arn))
      return Nothing()
    }

    package var summary: String { "Attached policy \(policyArn.policyName) to user \(userName)" }

    package func inverse(of output: Nothing) -> AnyCall? {
      AnyCall(DetachUserPolicy(userName: userName, policyArn: policyArn))
    }
  }
}
