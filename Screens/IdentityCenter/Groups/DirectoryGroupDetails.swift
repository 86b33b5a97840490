import Display
import Domain

/// What a group of the directory is, as a tab of its page.
enum DirectoryGroupDetails {
  struct Draft: FormDraft {
    struct Facts: Sendable {
      var group = Reading<IdentityStore.Group>.waiting
    }
  }

  static var form: Form<Draft> {
    Form(
      FormState(Draft(), facts: Draft.Facts()), buttons: [.init("back", "Back")], fields: fields)
  }

  @FieldBuilder<Draft> private static func fields(
    _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    form.facts.group.fields("The group") { lines($0) }
    Note<Draft>.gap
    button("edit", "Edit group")
    button("delete", "Delete group")
  }

  private static func lines(_ group: IdentityStore.Group) -> [any Field<Draft>] {
    let columns = [Column("", 14), Column("", 60)]
    return [
      ("Group name", group.displayName), ("Description", group.description),
      ("Group ID", group.groupId), ("Created", group.createdAt.map { Home.time($0) }),
      ("Last changed", group.updatedAt.map { Home.time($0) }),
    ].map { label, value in
      RowLine<Draft>("row:\(label)", columns, cells: [label, value ?? "—"])
    }
  }

  private static func button(_ action: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(action, label) { _ in .action(action) }
    button.isBracketed = true
    return button
  }
}
