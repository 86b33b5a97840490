extension IAM {
  /// Reads one version of a managed policy, with its document.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html>
  package struct GetPolicyVersion: Call {
    package static let service = Service.iam
    package static let example = GetPolicyVersion(
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess", versionId: "v1")

    package var policyArn: String
    package var versionId: String

    package init(policyArn: String, versionId: String) {
      (self.policyArn, self.versionId) = (policyArn, versionId)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policyVersion: PolicyVersion
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let policy = try records.policy(arn: policyArn)
      let version = try records.version(versionId, of: policy)
      return Output(policyVersion: version.described(of: policy))
    }
  }
}
