/// How calls find what they name. Names are found ignoring case; what was not found is answered
/// in AWS's words.
extension Records {
  /// - Throws: `ValidationError` for what cannot be a name, `NoSuchEntity` for what is not there.
  func user(named name: String) throws(ServiceError) -> IAM.UserRecord {
    try answering { () throws(Problem) in
      try NameRule(label: "User name", maximum: 128).check(name, member: "userName")
    }
    if let user = try find(IAM.UserRecord.self, .text(name)) { return user }
    throw ServiceError(.noSuchEntity, "The user with name \(name) cannot be found.")
  }

  /// For calls that mean the caller when they name no user.
  func user(named name: String?) throws(ServiceError) -> IAM.UserRecord {
    if let name { return try user(named: name) }
    return try callingUser()
  }

  func user(id: String) throws(ServiceError) -> IAM.UserRecord? {
    try all(IAM.UserRecord.self, where: .userID, is: .text(id)).first
  }

  func group(named name: String) throws(ServiceError) -> IAM.GroupRecord {
    try answering { () throws(Problem) in _ = try IAM.GroupName(name) }
    if let group = try find(IAM.GroupRecord.self, .text(name)) { return group }
    throw ServiceError(.noSuchEntity, "The group with name \(name) cannot be found.")
  }

  func group(id: String) throws(ServiceError) -> IAM.GroupRecord? {
    try all(IAM.GroupRecord.self, where: .groupID, is: .text(id)).first
  }

  func policy(arn: String) throws(ServiceError) -> IAM.PolicyRecord {
    try answering { () throws(Problem) in _ = try IAM.PolicyARN(arn) }
    if let policy = try findPolicy(arn) { return policy }
    throw ServiceError(.noSuchEntity, "Policy \(arn) was not found.")
  }

  /// - Throws: `PolicyNotAttachable` for what only a service-linked role may have.
  func attachablePolicy(arn: String, member: String = "policyArn")
    throws(ServiceError) -> IAM.PolicyRecord
  {
    try answering { () throws(Problem) in _ = try IAM.PolicyARN(arn, member: member) }
    guard let policy = try findPolicy(arn) else {
      throw ServiceError(
        .noSuchEntity, "Policy \(arn) does not exist or is not attachable.")
    }
    guard policy.isAttachable else {
      throw ServiceError(
        .policyNotAttachable,
        "Cannot attach a Service Role Policy to a Customer Role, user or group: \(arn)")
    }
    return policy
  }

  private func findPolicy(_ arn: String) throws(ServiceError) -> IAM.PolicyRecord? {
    try all(IAM.PolicyRecord.self, where: .arn, is: .text(arn)).first
  }
}
