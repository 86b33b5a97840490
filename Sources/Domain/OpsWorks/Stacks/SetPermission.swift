extension OpsWorks {
  /// Changes what is given of what somebody may do on a stack.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_SetPermission.html>
  package struct SetPermission: RegionalCall {
    package static let example = SetPermission(
      region: .usEast1, stackId: "2f18b4cb-4de5-4429-a149-ff7da9f0d8ee",
      iamUserArn: "arn:aws:iam::123456789012:user/ada", allowSsh: true, allowSudo: false,
      level: "deploy")

    package var region: Region
    package var stackId: String
    package var iamUserArn: String
    package var allowSsh: Bool?
    package var allowSudo: Bool?
    package var level: String?

    package init(
      region: Region, stackId: String, iamUserArn: String, allowSsh: Bool? = nil,
      allowSudo: Bool? = nil, level: String? = nil
    ) {
      (self.region, self.stackId, self.iamUserArn) = (region, stackId, iamUserArn)
      (self.allowSsh, self.allowSudo, self.level) = (allowSsh, allowSudo, level)
    }

    package struct Output: Codable, Hashable, Sendable {
      /// Nil where the account does not say what there was.
      package var former: FormerPermission?
    }

    package var resource: Resource {
      .stack(stackId, in: region, about: UserARN.lastName(in: iamUserArn))
    }

    package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? {
      try records.callersLevel(on: stackId, in: region)?.managesPermissions
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let stack = try records.stack(stackId, in: region)
      let user = try records.profile(of: iamUserArn, in: region)
      let kept = try records.findPermission(of: user.iamUserArn, on: stack)
      let former = try records.permission(of: user.iamUserArn, on: stack)
      let new = try changed(former, in: records)
      if kept == nil { try records.insert(new) } else { try records.update(new) }
      return Output(former: FormerPermission(former))
    }

    private func changed(_ former: PermissionRecord, in records: some Records)
      throws(ServiceError) -> PermissionRecord
    {
      var permission = former
      if let level { permission.level = try parsed(level, in: records) }
      if let allowSsh { permission.allowSSH = allowSsh }
      if let allowSudo { permission.allowSudo = allowSudo }
      // Whoever can no longer log in has no use for sudo; to ask for it is a mistake.
      if !permission.allowSSH, allowSudo != true { permission.allowSudo = false }
      guard permission.allowSSH || !permission.allowSudo else {
        throw .invalid("AllowSudo needs AllowSsh: sudo is for users who can log in.")
      }
      return permission
    }

    private func parsed(_ level: String, in records: some Records)
      throws(ServiceError) -> PermissionLevel
    {
      guard let level = PermissionLevel(rawValue: level) else {
        let all = PermissionLevel.allCases.map(\.rawValue).joined(separator: ", ")
        throw .invalid("Level has to be one of \(all).")
      }
      guard try records.principalARN() != iamUserArn else {
        throw .invalid("You cannot set your own permission level.")
      }
      return level
    }

    package var summary: String {
      "Set permissions of user \(UserARN.lastName(in: iamUserArn)) on a stack in \(region.name)"
    }

    package func inverse(of output: Output) -> AnyCall? {
      guard let former = output.former else { return nil }
      return AnyCall(
        SetPermission(
          region: region, stackId: stackId, iamUserArn: iamUserArn, allowSsh: former.allowSsh,
          allowSudo: former.allowSudo, level: level.map { _ in former.level.rawValue }))
    }
  }

  /// What somebody had on a stack before a call changed it.
  package struct FormerPermission: Codable, Hashable, Sendable, Unsent {
    package var allowSsh: Bool
    package var allowSudo: Bool
    package var level: PermissionLevel

    init(_ permission: PermissionRecord) {
      (allowSsh, allowSudo) = (permission.allowSSH, permission.allowSudo)
      level = permission.level
    }
  }
}
