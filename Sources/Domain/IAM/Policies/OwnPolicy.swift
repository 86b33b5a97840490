extension Records {
  /// A policy of the account's own, which alone can be changed.
  ///
  /// - Parameter call: the name of the call that would change it.
  /// - Throws: `AccessDenied` for what AWS manages, whoever asks.
  func ownPolicy(arn: String, for call: String) throws(ServiceError) -> IAM.PolicyRecord {
    let policy = try policy(arn: arn)
    guard policy.owner == accountID else { throw try denial(of: call, on: "policy \(arn)") }
    return policy
  }

  /// What AWS answers when nobody in the account may do this.
  func denial(of call: String, on resource: String) throws(ServiceError) -> ServiceError {
    ServiceError(
      .accessDenied,
      "User: \(try principalARN()) is not authorized to perform: iam:\(call) on resource: "
        + resource)
  }
}
