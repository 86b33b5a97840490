extension IAM {
  /// Deletes a policy of the account's own that nobody uses and that has one version only.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html>
  package struct DeletePolicy: Call {
    package static let service = Service.iam
    package static let example = DeletePolicy(
      policyArn: "arn:aws:iam::123456789012:policy/reports-read")

    package var policyArn: String

    package init(policyArn: String) { self.policyArn = policyArn }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let policy = try records.ownPolicy(arn: policyArn, for: Self.name)
      let versions = try records.versions(of: policy)
      try checkIsUnused(policy, versions, records)
      for version in versions { try records.delete(version) }
      try records.delete(policy)
      return Nothing()
    }

    private func checkIsUnused(
      _ policy: PolicyRecord, _ versions: [PolicyVersionRecord], _ records: some Records
    ) throws(ServiceError) {
      guard try records.attachmentCount(of: policy) == 0 else {
        throw ServiceError(.deleteConflict, "Cannot delete a policy attached to entities.")
      }
      guard try records.boundaryUsageCount(of: policy) == 0 else {
        throw ServiceError(
          .deleteConflict, "Cannot delete entity, must remove referenced objects first.")
      }
      guard versions.count <= 1 else {
        throw ServiceError(
          .deleteConflict,
          "This policy has more than one version. Before you delete a policy, you must delete the"
            + " policy's versions. The default version is deleted with the policy.")
      }
    }

    package var summary: String { "Deleted policy \(policyArn.policyName)" }
  }
}

extension String {
  /// The name at the end of a policy's ARN.
  var policyName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
