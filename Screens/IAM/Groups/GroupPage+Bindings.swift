import Display
import Domain

extension GroupPage {
  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let tab = bindings(of: tabs.current)
    guard tabs.current != .permissions || policies.confirm == nil else { return tab }
    return tab + tabs.bindings { .tab($0) } + ofGroup + [users.leaving(.leave)]
  }

  private func bindings(of tab: Tab) -> [Binding<Event>] {
    switch tab {
    case .users: ofUsers + users.bindings.map { $0.map { .users($0) } }
    case .permissions: policies.bindings.map { $0.map { .policies($0) } }
    case .summary: ofSummary
    }
  }

  private var ofUsers: [Binding<Event>] {
    [
      Binding(
        [.character("n")], "add users", command: "add-users", help: "Add users to the group",
        .addUsers
      ).needing(IAM.AddUserToGroup.self),
      Binding(
        [.character("D")], "remove users", command: "remove-users",
        help: "Remove the marked users from the group, or the one under the cursor", .removeUsers,
        disabled: users.isWithoutTargets ? "There is nobody to remove." : nil
      ).needing(IAM.RemoveUserFromGroup.self),
    ]
  }

  private var ofSummary: [Binding<Event>] {
    [
      Binding([.enter], "do it", help: "Press the button with the focus", .key(.enter)),
      Binding(
        [.tab], "next field", help: "Go to the next button; Shift-Tab or < goes back", .key(.tab)),
    ]
  }

  private var ofGroup: [Binding<Event>] {
    [
      Binding([], "", command: "edit-name", help: "Give the group another name", .rename)
        .needing(IAM.UpdateGroup.self),
      Binding(
        [], "", command: "delete-group",
        help: "Delete the group; its users and policies stay, and are parted from it", .delete
      ).needing(IAM.DeleteGroup.self),
    ]
  }
}
