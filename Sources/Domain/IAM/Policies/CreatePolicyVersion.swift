import Foundation

extension IAM {
  /// Gives a policy of the account's own a new version, and puts it in effect if asked to.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html>
  package struct CreatePolicyVersion: Call {
    package static let service = Service.iam
    package static let example = CreatePolicyVersion(
      policyArn: "arn:aws:iam::123456789012:policy/reports-read",
      policyDocument: """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
        """,
      setAsDefault: true)

    package var policyArn: String
    package var policyDocument: String
    /// Whether it is the one in effect from now on; not unless said so.
    package var setAsDefault: Bool?

    package init(policyArn: String, policyDocument: String, setAsDefault: Bool? = nil) {
      (self.policyArn, self.policyDocument) = (policyArn, policyDocument)
      self.setAsDefault = setAsDefault
    }

    package struct Output: Codable, Hashable, Sendable {
      /// Without the document.
      package var policyVersion: PolicyVersion
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var policy = try records.ownPolicy(arn: policyArn, for: Self.name)
      let document = try answering { () throws(Problem) in try PolicyDocument(policyDocument) }
      try records.checkSize(of: document)
      try checkRoom(for: policy, in: records)
      policy.lastVersion += 1
      if setAsDefault == true { policy.defaultVersion = policy.lastVersion }
      policy.updateDate = records.now
      let version = PolicyVersionRecord(
        policyArn: policy.arn, number: policy.lastVersion, document: policyDocument,
        createDate: records.now)
      try records.insert(version)
      try records.update(policy)
      return Output(policyVersion: version.listed(of: policy))
    }

    private func checkRoom(for policy: PolicyRecord, in records: some Records)
      throws(ServiceError)
    {
      let limit = try records.quota(.versionsPerPolicy)
      guard try records.versions(of: policy).count >= limit else { return }
      throw ServiceError(
        .limitExceeded,
        "A managed policy can have up to \(limit) versions. Before you create a new version, you"
          + " must delete an existing version.")
    }

    package var summary: String { "Created a version of policy \(policyArn.policyName)" }

    /// What is in effect cannot be taken back alone: which version was in effect before is not
    /// in the reply.
    package func inverse(of output: Output) -> AnyCall? {
      guard setAsDefault != true, let id = output.policyVersion.versionId else { return nil }
      return AnyCall(DeletePolicyVersion(policyArn: policyArn, versionId: id))
    }

    package var probe: AnyCall? { AnyCall(ListPolicyVersions(policyArn: policyArn)) }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? ListPolicyVersions.Output,
        let newest = found.versions.first, newest.createDate?.isNotBefore(begunAt) == true,
        // The first version is the policy's own, and no call of this kind made it.
        newest.versionId != "v1"
      else { return nil }
      return Output(policyVersion: newest)
    }
  }
}
