import Domain

/// What belongs to a user, and has to go before the user can.
package struct UserBelongings: Belongings {
  package static let noun = Noun("user", "users")
  package static let title = "User name"
  package static let path = ["IAM", "Users"]
  /// Looking into every region takes its time.
  package static let readAtOnce = 2000
  package static let kinds = [
    BelongingsKind("Keys", Noun("access key", "access keys")),
    BelongingsKind("Password", Noun("console password", "console passwords"), isSingle: true),
    BelongingsKind("MFA", Noun("MFA device", "MFA devices")),
    BelongingsKind("Groups", Noun("group membership", "group memberships")),
    BelongingsKind("Attached", Noun("attached policy", "attached policies")),
    BelongingsKind("Inline", Noun("inline policy", "inline policies")),
  ]

  let accessKeys: [String]
  let hasPassword: Bool
  /// By serial number.
  let mfaDevices: [String]
  let groups: [String]
  let attached: [IAM.AttachedPolicy]
  let inline: [String]
  /// Where the user is a user of OpsWorks Stacks, which deleting it from IAM does not end.
  let opsWorksRegions: Reading<[OpsWorks.Region]>

  package static func reading(_ user: String) -> [AnyCall] {
    [
      AnyCall(IAM.ListAccessKeys(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.GetLoginProfile(userName: user)),
      AnyCall(IAM.ListMFADevices(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListGroupsForUser(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListAttachedUserPolicies(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListUserPolicies(userName: user, maxItems: Page.maxItems)),
      AnyCall(OpsWorks.ListRegionsOfUser(userName: user)),
    ]
  }

  package init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    accessKeys = try replies[0].output(of: IAM.ListAccessKeys.self).accessKeyMetadata
      .compactMap(\.accessKeyId)
    hasPassword = try Self.isThere(replies[1])
    mfaDevices = try replies[2].output(of: IAM.ListMFADevices.self).mfaDevices.map(\.serialNumber)
    groups = try replies[3].output(of: IAM.ListGroupsForUser.self).groups.map(\.groupName)
    attached = try replies[4].output(of: IAM.ListAttachedUserPolicies.self).attachedPolicies
    inline = try replies[5].output(of: IAM.ListUserPolicies.self).policyNames
    opsWorksRegions = Reading { () throws(ServiceError) in
      try replies[6].output(of: OpsWorks.ListRegionsOfUser.self).regions
    }
  }

  private static func isThere(
    _ reply: Result<AnyOutput, ServiceError>
  ) throws(ServiceError) -> Bool {
    guard case .failure(let error) = reply else { return true }
    guard error.code == .noSuchEntity else { throw error }
    return false
  }

  package var amounts: [Int] {
    [
      accessKeys.count, hasPassword ? 1 : 0, mfaDevices.count, groups.count, attached.count,
      inline.count,
    ]
  }

  package var lines: [String] {
    let policies = attached.compactMap(\.policyName) + inline.map { "\($0) (inline)" }
    return [("Access keys  ", accessKeys), ("Groups       ", groups), ("Policies     ", policies)]
      .map { $0.0 + ($0.1.isEmpty ? "—" : $0.1.joined(separator: ", ")) }
  }

  /// The permissions boundary and the tags need no call.
  /// Source: Deleting an IAM user (AWS CLI).
  package func deleting(_ user: String) -> [AnyCall] {
    (hasPassword ? [AnyCall(IAM.DeleteLoginProfile(userName: user))] : [])
      + accessKeys.map { AnyCall(IAM.DeleteAccessKey(accessKeyId: $0, userName: user)) }
      + mfaDevices.flatMap { Self.deleting(device: $0, of: user) }
      + inline.map { AnyCall(IAM.DeleteUserPolicy(userName: user, policyName: $0)) }
      + attached.compactMap(\.policyArn).map {
        AnyCall(IAM.DetachUserPolicy(userName: user, policyArn: $0))
      }
      + groups.map { AnyCall(IAM.RemoveUserFromGroup(groupName: $0, userName: user)) }
      + [AnyCall(IAM.DeleteUser(userName: user))]
  }
  /// A virtual device, whose serial number is an ARN, is no use to anybody else; one to hold in
  /// the hand is.
  private static func deleting(device: String, of user: String) -> [AnyCall] {
    let deactivating = AnyCall(IAM.DeactivateMFADevice(userName: user, serialNumber: device))
    return device.hasPrefix("arn:")
      ? [deactivating, AnyCall(IAM.DeleteVirtualMFADevice(serialNumber: device))] : [deactivating]
  }
}
