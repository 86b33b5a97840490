import Display
import Domain

extension MySettings {
  package var bindings: [Binding<Event>] {
    becoming + [
      editing,
      Binding([.character("U")], "users", command: "users", help: "Open the Users page", .users)
        .needing(OpsWorks.ListUserProfiles.self),
      Binding(
        [.character("R")], "region", command: "region",
        help: "Choose another region, or name one: us-west-2", .chooseRegion,
        argument: { .region($0) }),
      Binding(
        [.escape, .control("g"), .character("q")], "back", command: "back", help: "Go back", .leave),
      Binding([.down, .character("j")], "", help: "Read on", .key(.down)),
      Binding([.up, .character("k")], "", help: "Read back", .key(.up)),
    ]
  }

  private var becoming: [Binding<Event>] {
    guard state.standing == .canBecome else { return [] }
    return [
      Binding(
        [.character("n")], "become a user", command: "become-user",
        help: "Become a user of this region", .become
      ).needing(OpsWorks.UpdateMyUserProfile.self)
    ]
  }

  /// Who manages their own key needs no policy for it.
  private var editing: Binding<Event> {
    let binding = Binding<Event>(
      [.character("e")], state.isUser ? "edit key" : "", command: "edit",
      help: "Change your public SSH key", .edit,
      disabled: state.whyNotEditable(in: region))
    return state.isUser && state.allowsSelfManagement != true
      ? binding.needing(OpsWorks.UpdateMyUserProfile.self) : binding
  }
}
