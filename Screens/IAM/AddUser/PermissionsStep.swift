import Display
import Domain

extension Step<AddUser> {
  static let permissions = Step("Permissions") { form in
    Note<AddUser>.title("Set permissions for " + form.draft.summary)
    ways
    switch form.draft.way {
    case .groups: GroupList.fields(form)
    case .copy: CopyList.fields(form)
    case .policies: PolicyList.fields(form)
    }
    Boundary.fields(form)
    OwnCredentials.toggle
  }

  private static var ways: Choice<AddUser, AddUser.Way> {
    var choice = Choice<AddUser, AddUser.Way>(
      "way", \.way,
      [
        .init(.groups, "Add user to group"),
        .init(.copy, "Copy permissions from existing user"),
        .init(
          .policies, "Attach existing policies to user directly", hint: "groups are usually better"),
      ])
    choice.changed = { form in
      guard form.draft.way == .copy, form.lists["copy"] == nil else { return [] }
      return AddUser.loadCopySources(chosen: form.draft.copyFrom)
    }
    return choice
  }
}
