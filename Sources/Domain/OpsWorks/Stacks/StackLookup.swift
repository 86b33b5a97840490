extension Records {
  /// The stacks of a region by name. They are few: AWS allows 40.
  /// Source: AWS OpsWorks Stacks limits.
  func stacks(in region: OpsWorks.Region) throws(ServiceError) -> [OpsWorks.StackRecord] {
    try all(OpsWorks.StackRecord.self, where: .region, is: .text(region.rawValue))
      .sorted { ($0.name, $0.stackID) < ($1.name, $1.stackID) }
  }

  /// - Throws: `ResourceNotFoundException` for a stack that is not there, or in another region.
  func stack(_ id: String, in region: OpsWorks.Region) throws(ServiceError) -> OpsWorks.StackRecord
  {
    if let stack = try find(OpsWorks.StackRecord.self, .text(id)), stack.region == region {
      return stack
    }
    throw .notFound("Unable to find stack with ID \(id)")
  }

  func findPermission(of arn: String, on stack: OpsWorks.StackRecord)
    throws(ServiceError) -> OpsWorks.PermissionRecord?
  {
    try find(OpsWorks.PermissionRecord.self, .text(stack.stackID), .text(arn))
  }

  /// What somebody has on a stack; what everybody has when nobody has set anything.
  func permission(of arn: String, on stack: OpsWorks.StackRecord)
    throws(ServiceError) -> OpsWorks.PermissionRecord
  {
    try findPermission(of: arn, on: stack)
      ?? OpsWorks.PermissionRecord(stackID: stack.stackID, iamUserArn: arn)
  }

  /// The caller's level on a stack; nil for callers who are not users of its region.
  /// Source: Managing user permissions, permission levels.
  func callersLevel(on stackID: String, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.PermissionLevel?
  {
    guard let profile = try callersProfile(in: region),
      let stack = try find(OpsWorks.StackRecord.self, .text(stackID)), stack.region == region
    else { return nil }
    return try permission(of: profile.iamUserArn, on: stack).level
  }
}
