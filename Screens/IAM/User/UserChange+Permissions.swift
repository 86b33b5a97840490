import Domain

extension UserChange {
  static func detaching(_ arn: String, from user: String) -> Self {
    let name = IAM.PolicyARN.name(in: arn)
    return UserChange(
      [PolicyHolder.user(user).detach(arn)], [.attached],
      done: "\(name) was detached.",
      confirm: .change("Detach \(name) from \(user)? The policy itself stays.", "Detach", "d"))
  }

  static func deletingInline(_ policy: String, of user: String) -> Self {
    UserChange(
      [PolicyHolder.user(user).delete(policy)], [.inline],
      done: "The inline policy \(policy) was deleted.",
      confirm: .change(
        "Delete the inline policy \(policy) of \(user)? Its document is kept nowhere else.",
        "Delete", "d"))
  }

  static func leaving(_ group: UserGroup, _ user: String) -> Self {
    let grants = group.grants.map(\.name)
    let loss = grants.isEmpty ? "" : " What comes with it goes: \(grants.joined(separator: ", "))."
    return UserChange(
      [AnyCall(IAM.RemoveUserFromGroup(groupName: group.name, userName: user))], [.groups],
      done: "\(user) was removed from the group \(group.name).",
      confirm: .change(
        "Remove \(user) from the group \(group.name)?\(loss)", "Remove from group", "r"))
  }

  /// - Parameter old: the ARN of the one that is replaced.
  static func settingBoundary(_ arn: String, replacing old: String?, of user: String) -> Self {
    let name = IAM.PolicyARN.name(in: arn)
    let question =
      old.map { "Replace the permissions boundary \(IAM.PolicyARN.name(in: $0)) by \(name)?" }
      ?? "Set \(name) as the permissions boundary?"
    return UserChange(
      [AnyCall(IAM.PutUserPermissionsBoundary(userName: user, permissionsBoundary: arn))],
      [.user], done: "The permissions boundary is \(name) now.",
      confirm: .change(
        "\(question) \(user) can then do no more than it allows, whatever policies say.",
        old == nil ? "Set boundary" : "Change boundary", "b", isLoss: old != nil))
  }

  static func removingBoundary(_ arn: String, of user: String) -> Self {
    let name = IAM.PolicyARN.name(in: arn)
    return UserChange(
      [AnyCall(IAM.DeleteUserPermissionsBoundary(userName: user))], [.user],
      done: "The permissions boundary was removed.",
      confirm: .change(
        "Remove the permissions boundary \(name) of \(user)? Nothing then limits what policies"
          + " allow.", "Remove", "r"))
  }
}
