import Display
import Domain

extension DirectoryUserPage {
  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    return ofTab + tabs.bindings { .tab($0) } + ofUser + [leaving]
  }

  private var ofTab: [Binding<Event>] {
    switch tabs.current {
    case .groups: ofGroups + groups.bindings.map { $0.map { .groups($0) } }
    case .profile, .signIn:
      form.fieldBindings { .key($0) } + editing + [
        .nextField(.key(.tab)),
        Binding(
          [.character("R")], "", command: "refresh", help: "Read the user again",
          .verb(.refresh)),
      ]
    }
  }

  /// Where no row has the focus that can be edited itself.
  private var editing: [Binding<Event>] {
    guard tabs.current == .profile,
      !form.fieldBindings({ $0 }).contains(where: { $0.command == "edit" })
    else { return [] }
    return [
      Binding(
        [.character("e")], "edit", command: "edit", help: "Edit the profile", .verb(.edit),
        disabled: facts.user.value == nil ? "The user has not been read." : nil
      ).needing(IdentityStore.UpdateUser.self)
    ]
  }

  private var ofGroups: [Binding<Event>] {
    [
      groups.opening(help: "Open the group: its users and what it is", .verb(.openGroup)),
      Binding(
        [.character("n")], "add to groups", command: "add-to-groups",
        help: "Add the user to groups", .verb(.addToGroups)
      ).needing(IdentityStore.CreateGroupMembership.self),
      Binding(
        [.character("D")], "remove from groups", command: "remove-from-groups",
        help: "Remove the user from the marked groups, or the one under the cursor",
        .verb(.removeFromGroups),
        disabled: groups.isWithoutTargets ? "There is no group to remove the user from." : nil
      ).needing(IdentityStore.DeleteGroupMembership.self),
    ]
  }

  private var ofUser: [Binding<Event>] {
    let isDisabled = facts.access.value?.userStatus == .disabled
    return [
      command(
        "reset-password", "Reset the user's password by mail, or with a one-time password",
        .reset, disabled: facts.obstacle
      ).needing(IdentityCenter.ResetPassword.self),
      command(
        "send-invitation", "Write the invitation anew and send it; the link before stops working",
        .invite, disabled: facts.invitationObstacle
      ).needing(IdentityCenter.IssueInvitation.self),
      command(
        "enable-user-access", "Let the user sign in", .enable,
        disabled: isDisabled ? nil : "Access is enabled."
      ).needing(IdentityCenter.EnableUser.self),
      command(
        "disable-user-access", "Keep the user from signing in", .disable,
        disabled: isDisabled ? "Access is disabled already." : nil
      ).needing(IdentityCenter.DisableUser.self),
      command("delete-user", "Delete the user, with all that goes with it", .delete)
        .needing(IdentityStore.DeleteUser.self),
    ]
  }

  private func command(
    _ name: String, _ help: String, _ verb: DirectoryUserVerb, disabled: String? = nil
  ) -> Binding<Event> {
    Binding([], "", command: name, help: help, .verb(verb), disabled: disabled)
  }

  private var leaving: Binding<Event> {
    tabs.current == .groups
      ? groups.leaving(.verb(.back))
      : Binding(
        [.escape, .control("g"), .character("q"), .function(9)], "back", command: "back",
        help: "Go back", .verb(.back))
  }
}
