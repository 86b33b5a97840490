import Display
import Domain

extension PolicyPage {
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return bindings(of: tabs.current) + tabs.bindings { .tab($0) } + everywhere
      + [usage.leaving(.leave)]
  }

  private func bindings(of tab: Tab) -> [Binding<Event>] {
    switch tab {
    case .permissions: ofPermissions
    case .usage: ofUsage + usage.bindings.map { $0.map { .usage($0) } }
    case .versions: ofVersions
    }
  }

  private var ofPermissions: [Binding<Event>] {
    [
      editing,
      Binding(
        [.character("v")], "document", command: "view",
        help: "Show the document alone, to read or to save", .action(.view)),
      deleting([.character("D")], "delete policy"),
      Binding([.down], "", help: "Scroll down; PgDn a page", .key(.down)),
      Binding([.up], "", help: "Scroll up; PgUp a page", .key(.up)),
    ]
  }

  private var editing: Binding<Event> {
    Binding(
      [.character("e")], "edit policy", command: "edit-policy",
      help: "Edit the default version's document, and save it as a new version", .action(.edit),
      disabled: obstacle("edited")
    ).needing(IAM.CreatePolicyVersion.self)
  }

  private var ofUsage: [Binding<Event>] {
    [
      Binding(
        [.character("n")], "attach", command: "attach", help: "Attach the policy to users",
        .action(.attach(.user)), disabled: obstacleToAttaching
      ).needing(IAM.AttachUserPolicy.self),
      Binding(
        [.character("N")], "to groups", command: "attach-to-groups",
        help: "Attach the policy to groups", .action(.attach(.group)),
        disabled: obstacleToAttaching
      ).needing(IAM.AttachGroupPolicy.self),
      Binding(
        [.character("D")], "detach", command: "detach",
        help: "Detach the policy from the marked, or the one under the cursor", .action(.detach),
        disabled: usage.isWithoutTargets ? "There is nobody to detach it from." : nil
      ).needing(usage.current?.fact.ending),
      Binding(
        [.character("B")], "boundary", command: "set-boundary",
        help: "Set the policy as the permissions boundary of users", .action(.attach(.boundary)),
        disabled: obstacleToAttaching
      ).needing(IAM.PutUserPermissionsBoundary.self),
    ]
  }

  private var ofVersions: [Binding<Event>] {
    let id = versions.current?.versionId ?? ""
    let isDefault = versions.current?.isDefaultVersion == true
    let own = obstacle("changed") ?? (versions.current == nil ? "There is no version." : nil)
    return [
      Binding(
        [.character("v"), .enter, .character("o"), .right], "view", command: "view",
        help: "Show the version's document as JSON", .action(.view)),
      Binding(
        [.character("S")], "set as default", command: "set-as-default",
        help: "Set the version under the cursor as the default", .action(.setDefault),
        disabled: own ?? (isDefault ? "\(id) is the default version already." : nil)
      ).needing(IAM.SetDefaultPolicyVersion.self),
      Binding(
        [.character("D")], "delete", command: "delete-version",
        help: "Delete the version under the cursor", .action(.deleteVersion),
        disabled: own
          ?? (isDefault ? "\(id) is the default version; set another as default first." : nil)
      ).needing(IAM.DeletePolicyVersion.self),
      editing,
      Binding([.down], "", help: "Go to the next version", .key(.down)),
      Binding([.up], "", help: "Go to the version before", .key(.up)),
      Binding([.pageDown, .space], "", help: "Scroll the text down", .key(.pageDown)),
      Binding([.pageUp], "", help: "Scroll the text up", .key(.pageUp)),
    ]
  }

  /// What can be done on other tabs than its own by its command only.
  private var everywhere: [Binding<Event>] {
    tabs.current == .permissions ? [] : [deleting([], "")]
  }

  private func deleting(_ keys: [Key], _ label: String) -> Binding<Event> {
    Binding(
      keys, label, command: "delete-policy",
      help: "Delete the policy, with its attachments and its versions", .action(.delete),
      disabled: obstacle("deleted")
    ).needing(IAM.DeletePolicy.self)
  }

  /// Source: Managed policies and inline policies, AWS managed policies.
  private func obstacle(_ done: String) -> String? {
    type == .customerManaged
      ? nil : "AWS manages \(name); it cannot be \(done) here."
  }

  private var obstacleToAttaching: String? {
    guard policy?.isAttachable == false else { return nil }
    return "\(name) is for a service-linked role and cannot be attached."
  }
}
