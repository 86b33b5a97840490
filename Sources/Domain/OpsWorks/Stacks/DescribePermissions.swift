extension OpsWorks {
  /// Describes what everybody may do on a stack, what somebody may do on every stack, or what
  /// somebody may do on one.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_DescribePermissions.html>
  package struct DescribePermissions: RegionalCall {
    package static let example = DescribePermissions(
      region: .usEast1, iamUserArn: "arn:aws:iam::123456789012:user/ada",
      stackId: "2f18b4cb-4de5-4429-a149-ff7da9f0d8ee")

    package var region: Region
    package var iamUserArn: String?
    package var stackId: String?

    package init(region: Region, iamUserArn: String? = nil, stackId: String? = nil) {
      (self.region, self.iamUserArn, self.stackId) = (region, iamUserArn, stackId)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var permissions: [Permission]
    }

    package var resource: Resource {
      let name = iamUserArn.map(UserARN.lastName) ?? ""
      return stackId.map { .stack($0, in: region, about: name) } ?? .any(about: name)
    }

    package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? {
      guard let stackId else { return nil }
      return try records.callersLevel(on: stackId, in: region)?.managesPermissions
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(permissions: try found(in: records).map(\.described))
    }

    private func found(in records: some Records) throws(ServiceError) -> [PermissionRecord] {
      switch (stackId, iamUserArn) {
      case (let stackId?, let arn?):
        let stack = try records.stack(stackId, in: region)
        let user = try records.profile(of: arn, in: region)
        return [try records.permission(of: user.iamUserArn, on: stack)]
      case (let stackId?, nil):
        return try records.permissions(on: records.stack(stackId, in: region))
      case (nil, let arn?):
        let user = try records.profile(of: arn, in: region)
        return try records.stacks(in: region).map { stack throws(ServiceError) in
          try records.permission(of: user.iamUserArn, on: stack)
        }
      case (nil, nil): throw .invalid("Please provide a StackId, an IamUserArn or both.")
      }
    }
  }

  /// What somebody may do on a stack, as AWS describes it.
  package struct Permission: Codable, Hashable, Sendable {
    package var stackId: String
    package var iamUserArn: String
    package var allowSsh: Bool
    package var allowSudo: Bool
    package var level: PermissionLevel
  }
}

extension Records {
  /// Of every user of the stack's region, by name.
  fileprivate func permissions(on stack: OpsWorks.StackRecord)
    throws(ServiceError) -> [OpsWorks.PermissionRecord]
  {
    let kept = try all(OpsWorks.PermissionRecord.self, where: .stackID, is: .text(stack.stackID))
    let known = Dictionary(uniqueKeysWithValues: kept.map { ($0.iamUserArn, $0) })
    return try profiles(in: stack.region).map { user in
      known[user.iamUserArn]
        ?? OpsWorks.PermissionRecord(stackID: stack.stackID, iamUserArn: user.iamUserArn)
    }
  }
}
