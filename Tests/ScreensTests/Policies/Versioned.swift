import Domain

extension Account {
  /// The ARN of a policy of the account's own.
  func arn(_ policy: String) async throws -> String {
    let own = try await perform(IAM.ListPolicies(scope: .local, maxItems: Page.maxItems))
    return own.policies.first { $0.policyName == policy }?.arn ?? ""
  }

  /// Gives a policy versions until it has so many, each with another action; the last is the
  /// default.
  func addVersions(of policy: String = "ReportsRead", upTo count: Int) async throws {
    let arn = try await arn(policy)
    for number in 2...count {
      _ = try await perform(
        IAM.CreatePolicyVersion(
          policyArn: arn, policyDocument: Self.reports("s3:Get\(number)"), setAsDefault: true))
    }
  }

  /// The versions of a policy, the newest first; the default with a star.
  func versions(of policy: String = "ReportsRead") async throws -> [String] {
    let call = IAM.ListPolicyVersions(policyArn: try await arn(policy))
    return try await perform(call).versions.map {
      ($0.versionId ?? "") + ($0.isDefaultVersion == true ? "*" : "")
    }
  }

  private static func reports(_ action: String) -> String {
    """
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["s3:GetObject", "\(action)"],
          "Resource": ["arn:aws:s3:::acme-reports", "arn:aws:s3:::acme-reports/*"]
        }
      ]
    }
    """
  }
}
