import Display
import Domain

extension UserPage {
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let fields = form.fieldBindings { Event.key($0) }
    return fields + adding(without: Set(fields.flatMap(\.keys))) + buttons
      + tabs.bindings { .tab($0) } + [
        .nextField(.key(.tab)),
        Binding(
          [.character("R")], "", command: "refresh", help: "Read what the tab shows again",
          .action(UserVerb.refresh.rawValue)),
      ] + others + [
        Binding(
          [.escape, .control("g"), .character("q"), .function(9)], "back", command: "back",
          help: "Go back; tags that are not saved are asked about", .action(UserVerb.back.rawValue))
      ]
  }

  private func binding(
    _ keys: [Key], _ label: String, _ command: String, _ help: String, _ verb: UserVerb,
    about subject: String? = nil
  ) -> Binding<Event> {
    let denial = facts.denial(of: verb)
    return Binding(
      keys, denial == nil ? label : "", command: command, help: help,
      .action(verb.action(about: subject)), disabled: denial)
  }

  /// What the tab is most often opened for.
  ///
  /// - Parameter taken: keys of the control with the focus, which go before.
  private func adding(without taken: Set<Key>) -> [Binding<Event>] {
    func add(_ label: String, _ verb: UserVerb, _ help: String) -> [Binding<Event>] {
      let command = label.replacing(" ", with: "-")
      let isTaken = taken.contains(.character("n"))
      return [
        isTaken
          ? binding([], "", command, help, verb)
          : binding([.character("n")], label, command, help, verb)
      ]
    }
    return switch tabs.current {
    case .permissions: add("attach policies", .attach, "Attach policies to the user directly")
    case .groups: add("add to groups", .join, "Add the user to groups")
    case .credentials: add("create access key", .createKey, "Create an access key")
    case .tags, .access: []
    }
  }

  /// The buttons of the tab, wherever the focus is.
  private var buttons: [Binding<Event>] {
    func press(_ command: String, _ help: String, _ verb: UserVerb) -> Binding<Event> {
      binding([], "", command, help, verb)
    }
    return switch tabs.current {
    case .permissions:
      [
        press("add-inline-policy", "Add an inline policy", .addInline),
        press("add-to-groups", "Add the user to groups", .join),
        press("copy-permissions", "Copy permissions from another user", .copy),
        press("manage-own", "Let the user manage own password, keys and MFA", .manageOwn),
        press("set-boundary", "Set or change the permissions boundary", .setBoundary),
      ]
    case .tags: [press("save", "Save the changes to the tags", .saveTags)]
    case .credentials:
      [
        facts.isOwn
          ? press("change-password", "Change your password", .changePassword)
          : press("manage-password", "Enable, reset or disable console access", .managePassword)
      ] + (facts.devices.value?.first.map { onDevice($0.serialNumber) } ?? [assigning])
    case .access:
      [
        press("add-context", "Add a condition key and its value", .addContext),
        press("own-arn", "Take the user's own ARN as the resource", .ownARN),
        press("choose-action", "Choose the action from a list", .chooseAction),
        press("check", "Find out whether the user may do this", .check),
      ]
    case .groups: []
    }
  }

  private var assigning: Binding<Event> {
    binding([], "", "assign-mfa", "Assign a virtual MFA device", .assignMFA)
  }

  private func onDevice(_ serial: String) -> [Binding<Event>] {
    [
      binding(
        [], "", "resync-mfa", "Resync the MFA device with two codes", .resync, about: serial),
      binding(
        [], "", "deactivate-mfa", "Deactivate the MFA device", .deactivate, about: serial),
    ]
  }

  /// What is done to the user as a whole, by others only.
  private var others: [Binding<Event>] {
    guard !facts.isOwn else { return [] }
    return [
      binding([], "", "rename", "Rename the user, which AWS's console cannot do", .rename),
      binding([], "", "delete", "Delete the user, with all that belongs to them", .delete),
    ]
  }
}
