import Display
import Domain

/// Add user to group: the account's groups with their policies.
enum GroupList {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    createGroup
    list
  }

  private static var createGroup: PushButton<AddUser> {
    var button = PushButton<AddUser>("createGroup", "Create group") { form in
      .effects(create(form))
    }
    button.isBracketed = true
    return button
  }

  private static func create(_ form: FormState<AddUser>) -> [FormEffect<AddUser>] {
    [.show(CreateGroup(policies: form.facts.policies, groups: Array(form.facts.groups.keys)))]
  }

  private static var list: ListField<AddUser> {
    var list = ListField<AddUser>(
      "groups", noun: ("group", "groups"), .many(\.groups),
      columns: [.init("Group", 22), .init("Attached policies", 60)],
      cells: { form, name in [policies(of: name, in: form.facts)] })
    list.whenEmpty = "There are no groups yet: create one."
    list.check = { form in
      if let gone = form.draft.groups.first(where: { form.facts.groups[$0] == nil }) {
        return form.facts.groups.isEmpty && form.lists["groups"] == nil
          ? "The groups are still being read." : "There is no group \(gone)."
      }
      let most = form.facts.quota(.groupsPerUser)
      return form.draft.groups.count > most
        ? "A user can be in \(most) groups; \(form.draft.groups.count) are selected." : nil
    }
    list.actions = [
      .init(
        key: .character("n"), label: "create group", command: "create-group",
        help: "Create a group and select it"
      ) { form, _ in create(form) },
      .init(key: .character("R"), label: "", command: "refresh", help: "Read the groups again") {
        _, _ in
        [AddUser.loadGroups(after: nil, known: [])]
      },
    ]
    return list
  }

  static func policies(of group: String, in facts: AddUserFacts) -> String {
    guard let group = facts.groups[group] else { return "" }
    let attached = group.attachedManagedPolicies?.compactMap(\.policyName) ?? []
    let inline = group.groupPolicyList?.compactMap(\.policyName).map { "\($0) (inline)" } ?? []
    return (attached + inline).isEmpty ? "—" : (attached + inline).joined(separator: ", ")
  }
}
