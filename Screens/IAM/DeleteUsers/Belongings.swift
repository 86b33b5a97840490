import Domain

/// What belongs to a user, and has to go before the user can.
struct Belongings: Sendable {
  let accessKeys: [String]
  let hasPassword: Bool
  /// By serial number.
  let mfaDevices: [String]
  let groups: [String]
  let attached: [IAM.AttachedPolicy]
  let inline: [String]

  /// How many calls ``reading(_:)`` makes.
  static let readings = 6

  static func reading(_ user: String) -> [AnyCall] {
    [
      AnyCall(IAM.ListAccessKeys(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.GetLoginProfile(userName: user)),
      AnyCall(IAM.ListMFADevices(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListGroupsForUser(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListAttachedUserPolicies(userName: user, maxItems: Page.maxItems)),
      AnyCall(IAM.ListUserPolicies(userName: user, maxItems: Page.maxItems)),
    ]
  }

  /// - Throws: why they cannot be known; `NoSuchEntity` when there is no such user.
  init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    accessKeys = try Self.output(IAM.ListAccessKeys.self, replies[0]).accessKeyMetadata
      .compactMap(\.accessKeyId)
    hasPassword = try Self.isThere(replies[1])
    mfaDevices = try Self.output(IAM.ListMFADevices.self, replies[2]).mfaDevices
      .map(\.serialNumber)
    groups = try Self.output(IAM.ListGroupsForUser.self, replies[3]).groups.map(\.groupName)
    attached = try Self.output(IAM.ListAttachedUserPolicies.self, replies[4]).attachedPolicies
    inline = try Self.output(IAM.ListUserPolicies.self, replies[5]).policyNames
  }

  private static func output<C: Call>(
    _ call: C.Type, _ reply: Result<AnyOutput, ServiceError>
  ) throws(ServiceError) -> C.Output {
    guard let output = try reply.get().value as? C.Output else {
      throw .serviceFailure("\(C.name) was answered with something else.")
    }
    return output
  }

  private static func isThere(
    _ reply: Result<AnyOutput, ServiceError>
  ) throws(ServiceError) -> Bool {
    guard case .failure(let error) = reply else { return true }
    guard error.code == .noSuchEntity else { throw error }
    return false
  }

  /// Deletes all of it and then the user. The permissions boundary and the tags need no call.
  /// Source: Deleting an IAM user (AWS CLI).
  func deleting(_ user: String) -> [AnyCall] {
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
