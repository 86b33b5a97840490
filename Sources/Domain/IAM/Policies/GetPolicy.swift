extension IAM {
  /// Describes a managed policy; its document is in ``GetPolicyVersion``.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html>
  package struct GetPolicy: Call {
    package static let service = Service.iam
    package static let example = GetPolicy(policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess")

    package var policyArn: String

    package init(policyArn: String) { self.policyArn = policyArn }

    package struct Output: Codable, Hashable, Sendable {
      package var policy: Policy
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(policy: try records.policy(arn: policyArn).described(in: records))
    }
  }
}
