extension IAM {
  /// Deletes a version of a policy of the account's own that is not in effect. Its number is not
  /// given out again.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html>
  package struct DeletePolicyVersion: Call {
    package static let service = Service.iam
    package static let example = DeletePolicyVersion(
      policyArn: "arn:aws:iam::123456789012:policy/reports-read", versionId: "v1")

    package var policyArn: String
    package var versionId: String

    package init(policyArn: String, versionId: String) {
      (self.policyArn, self.versionId) = (policyArn, versionId)
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let policy = try records.ownPolicy(arn: policyArn, for: Self.name)
      let version = try records.version(versionId, of: policy)
      guard version.number != policy.defaultVersion else {
        throw ServiceError(.deleteConflict, "Cannot delete the default version of a policy.")
      }
      try records.delete(version)
      return Nothing()
    }

    package var summary: String {
      "Deleted version \(versionId) of policy \(policyArn.policyName)"
    }
  }
}
