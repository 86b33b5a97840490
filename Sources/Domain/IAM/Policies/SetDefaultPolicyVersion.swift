extension IAM {
  /// Puts another version of a policy of the account's own in effect.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html>
  package struct SetDefaultPolicyVersion: Call {
    package static let service = Service.iam
    package static let example = SetDefaultPolicyVersion(
      policyArn: "arn:aws:iam::123456789012:policy/reports-read", versionId: "v1")

    package var policyArn: String
    package var versionId: String

    package init(policyArn: String, versionId: String) {
      (self.policyArn, self.versionId) = (policyArn, versionId)
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var policy = try records.ownPolicy(arn: policyArn, for: Self.name)
      policy.defaultVersion = try records.version(versionId, of: policy).number
      try records.update(policy)
      return Nothing()
    }

    package var summary: String {
      "Set version \(versionId) of policy \(policyArn.policyName) as default"
    }
  }
}
