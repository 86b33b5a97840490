import Display
import Domain

/// What the page says.
extension MySettingsState {
  typealias Line = ScrolledText.Line

  func lines(in region: OpsWorks.Region) -> [Line] {
    [Line("My Settings in \(region.nameAndCode)", .title), Line("")] + said(region)
  }

  private func said(_ region: OpsWorks.Region) -> [Line] {
    switch standing {
    case .reading: [Line("…", .quiet)]
    case .owner:
      [
        Line(
          prose: "You are the account owner, and there is nothing here for you: My Settings is"
            + " where users of OpsWorks Stacks look after their own SSH key. U opens Users, where"
            + " you can change everybody's.")
      ]
    case .notImported:
      [
        Line(
          prose: "You are not a user of OpsWorks Stacks in \(region.name). An administrator has to"
            + " import you on the Users page first.")
      ]
    case .canBecome:
      [
        Line(
          prose: "You are not a user of OpsWorks Stacks in \(region.name) yet. n makes you one.")
      ]
    case .refused(let error, let isUser): refusal(error, isUser)
    case .user(let profile): settings(profile)
    }
  }

  private func refusal(_ error: ServiceError, _ isUser: Bool) -> [Line] {
    let why =
      isUser
      ? "Self-management is off for you, and no policy of yours lets you see your settings. An"
        + " administrator can turn it on, or change your key, on the Users page."
      : "Your settings cannot be shown."
    return [Line(prose: why), Line(""), Line(prose: "✗ \(error)", .problem)]
  }

  // MARK: - Settings

  private func settings(_ profile: OpsWorks.SelfUserProfile) -> [Line] {
    [
      field("Name", profile.name), field("ARN", profile.iamUserArn),
      field("SSH user name", profile.sshUsername),
    ] + key(profile.sshPublicKey) + [field("Self Management", selfManagement), Line("")]
      + [Line("Permissions", .title)] + stacks
  }

  private func field(_ label: String, _ text: String) -> Line {
    let lead = label + String(repeating: " ", count: max(1, 17 - label.count))
    return Line(prose: text, after: lead)
  }

  private func key(_ text: String?) -> [Line] {
    guard let text else { return [field("Public SSH key", "—")] }
    guard let key = try? OpsWorks.SSHPublicKey(OpsWorks.SSHKeyText(text)) else {
      return [field("Public SSH key", text)]
    }
    return [field("Public SSH key", key.words), field("", fingerprint ?? "…")]
  }

  private var selfManagement: String {
    allowsSelfManagement == true ? "yes: you may change your own key" : "no"
  }

  private var stacks: [Line] {
    switch permissions {
    case .waiting: [Line("…", .quiet)]
    case .refused(let error):
      [Line(prose: "What you may do on stacks cannot be read. \(error)", .quiet)]
    case .known(let permissions):
      permissions.isEmpty
        ? [Line("There are no stacks in this region.", .quiet)]
        : permissions.map { field(stackNames[$0.stackId] ?? $0.stackId, $0.words) }
    }
  }
}
