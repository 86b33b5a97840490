extension IAM {
  /// `v3` for version 3 of a policy. Source: `policyVersionIdType`.
  enum PolicyVersionID {
    static func number(_ id: String) throws(ServiceError) -> Int {
      let digits = id.dropFirst()
      guard id.hasPrefix("v"), !digits.hasPrefix("0"), !digits.hasPrefix("+"),
        let number = Int(digits), number > 0
      else {
        throw ServiceError(
          .validationError,
          "1 validation error detected: Value '\(id)' at 'versionId' failed to satisfy "
            + "constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*")
      }
      return number
    }
  }
}

extension Records {
  /// - Throws: `ValidationError` for what cannot be the ID of a version, `NoSuchEntity` for one
  ///   that the policy does not have.
  func version(_ id: String, of policy: IAM.PolicyRecord)
    throws(ServiceError) -> IAM.PolicyVersionRecord
  {
    let number = Value.integer(try IAM.PolicyVersionID.number(id))
    if let version = try find(IAM.PolicyVersionRecord.self, .text(policy.arn), number) {
      return version
    }
    throw ServiceError(.noSuchEntity, "Policy \(policy.arn) version \(id) does not exist.")
  }
}
