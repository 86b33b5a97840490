import Display
import Domain

/// The groups a user is in.
enum GroupsTab {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func fields(_ form: FormState<Draft>) -> [any Field<Draft>] {
    UserFields.heading("Groups", .groups, form)
    form.facts.groups.fields("The groups") { table($0) }
    UserFields.button(.join, "Add user to groups", hint: hint(form.facts))
  }

  private static func table(_ groups: [UserGroup]) -> [any Field<Draft>] {
    RowLine<Draft>.table(
      "groups", [Column("Group", 22), Column("Policies", 30)],
      rows: groups.map { ("group:\($0.name)", [$0.name, $0.policies]) },
      none: "The user is in no group.",
      actions: [
        UserFields.asking(
          .leave, .character("D"), "remove from group", command: "remove-from-group",
          help: "Remove the user from the group")
      ])
  }

  private static func hint(_ facts: Draft.Facts) -> String {
    let most = facts.quota(.groupsPerUser)
    return facts.groups.value.map { "in \($0.count) of \(most) groups" } ?? ""
  }
}
