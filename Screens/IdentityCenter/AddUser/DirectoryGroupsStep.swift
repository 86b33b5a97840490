import Display
import Domain

extension Step<AddDirectoryUser> {
  static let userGroups = Step("Add user to groups") { form in
    Note<AddDirectoryUser>.title("Add user to groups - optional")
    createGroup
    list
  }

  private static var createGroup: PushButton<AddDirectoryUser> {
    var button = PushButton<AddDirectoryUser>("createGroup", "Create group") { form in
      .effects(create(form))
    }
    button.isBracketed = true
    return button
  }

  private static func create(
    _ form: FormState<AddDirectoryUser>
  ) -> [FormEffect<AddDirectoryUser>] {
    guard let store = form.facts.directory?.identityStoreId else { return [] }
    return [.show(DirectoryGroupForm(in: store, groups: Array(form.facts.groups.keys)))]
  }

  private static var list: ListField<AddDirectoryUser> {
    var list = ListField<AddDirectoryUser>(
      "groups", noun: ("group", "groups"), .many(\.groups),
      columns: [.init("Group name", 28), .init("Description", 60)],
      cells: { form, name in [form.facts.groups[name]?.description ?? "—"] })
    list.whenEmpty = "There are no groups yet: create one, or go on without."
    list.check = { form in
      guard let gone = form.draft.groups.first(where: { form.facts.groups[$0] == nil }) else {
        return nil
      }
      return form.facts.areGroupsRead
        ? "There is no group \(gone)." : "The groups are still being read."
    }
    list.actions = [
      .init(
        key: .character("n"), label: "create group", command: "create-group",
        help: "Create a group and select it"
      ) { form, _ in create(form) },
      .init(key: .character("R"), label: "", command: "refresh", help: "Read the groups again") {
        _, _ in
        [AddDirectoryUser.loadGroups(after: nil, known: [])]
      },
    ]
    return list
  }
}
