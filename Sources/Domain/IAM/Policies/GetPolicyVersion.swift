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
      guard
        let version = try records.find(
          PolicyVersionRecord.self, .text(policy.arn), .integer(try number()))
      else {
        throw ServiceError(
          .noSuchEntity, "Policy \(policyArn) version \(versionId) does not exist.")
      }
      return Output(policyVersion: version.described(of: policy))
    }

    private func number() throws(ServiceError) -> Int {
      let digits = versionId.dropFirst()
      guard versionId.hasPrefix("v"), !digits.hasPrefix("0"), !digits.hasPrefix("+"),
        let number = Int(digits), number > 0
      else {
        throw ServiceError(
          .validationError,
          "1 validation error detected: Value '\(versionId)' at 'versionId' failed to satisfy "
            + "constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*")
      }
      return number
    }
  }
}
