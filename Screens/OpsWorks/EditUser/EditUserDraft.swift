import Domain

/// What is typed and chosen on the page Edit user.
struct EditUserDraft: SSHKeyDraft {
  /// What somebody may do on a stack.
  struct OnStack: Codable, Hashable, Sendable {
    let stackID: String
    var level: OpsWorks.PermissionLevel
    var allowsSSH: Bool
    var allowsSudo: Bool

    init(_ permission: OpsWorks.Permission) {
      (stackID, level) = (permission.stackId, permission.level)
      (allowsSSH, allowsSudo) = (permission.allowSsh, permission.allowSudo)
    }
  }

  var managesSelf = false
  var sshUsername = ""
  var sshPublicKey = ""
  /// In the order of the stacks' names.
  var stacks: [OnStack] = []

  struct Facts: SSHKeyFacts, Sendable {
    let region: OpsWorks.Region
    let name: String
    let kind: OpsWorks.UserKind
    /// Whether it is the user who is signed in.
    let isOwn: Bool
    /// What the account has, as far as it was read and saved.
    var profile: Reading<OpsWorks.UserProfile> = .waiting
    var permissions: Reading<[OnStack]> = .waiting
    /// By ID.
    var stackNames: [String: String] = [:]
    var key = SSHKeyReading()
    /// What was refused, by the field it stands beside.
    var refusals: [String: ServiceError] = [:]
    /// The SSH user name that was refused; another one may be taken.
    var refusedName = ""
  }
}

extension FormState<EditUserDraft> {
  /// The SSH user name as it would be kept; nil for what cannot be one.
  private var keptName: String? { try? OpsWorks.SSHUsername(draft.sshUsername).text }

  /// What of the profile is to be changed; nil for nothing.
  func update(of arn: String) -> OpsWorks.UpdateUserProfile? {
    guard let profile = facts.profile.value else { return nil }
    let none = OpsWorks.UpdateUserProfile(region: facts.region, iamUserArn: arn)
    var call = none
    let key = givenKey.isBlank ? "" : sshKey?.text ?? draft.sshPublicKey
    if keptName != profile.sshUsername { call.sshUsername = draft.sshUsername }
    if key != profile.sshPublicKey ?? "" { call.sshPublicKey = OpsWorks.SSHKeyText(key) }
    if draft.managesSelf != profile.allowSelfManagement {
      call.allowSelfManagement = draft.managesSelf
    }
    return call == none ? nil : call
  }

  /// What of the permissions is to be changed, a call a stack, and only what differs in each.
  func settings(for arn: String) -> [OpsWorks.SetPermission] {
    zip(draft.stacks, facts.permissions.value ?? []).compactMap { new, old in
      guard new != old else { return nil }
      return OpsWorks.SetPermission(
        region: facts.region, stackId: new.stackID, iamUserArn: arn,
        allowSsh: new.allowsSSH == old.allowsSSH ? nil : new.allowsSSH,
        allowSudo: new.allowsSudo == old.allowsSudo ? nil : new.allowsSudo,
        level: new.level == old.level ? nil : new.level.rawValue)
    }
  }

  /// The SSH user name as it will be, where that is not what was typed.
  var nameRemark: String? {
    guard let keptName, keptName != draft.sshUsername else { return nil }
    return "is kept as \(keptName)"
  }
}
