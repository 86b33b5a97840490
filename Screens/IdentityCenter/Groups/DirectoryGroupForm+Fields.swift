import Domain

extension DirectoryGroupForm {
  static let fields: Form<Draft>.Fields = { form in
    [Note<Draft>.title(form.facts.title), name, description]
  }

  private static var name: TextField<Draft> {
    var field = TextField<Draft>("name", "Group name *", \.name)
    (field.labelWidth, field.width) = (23, 100)
    field.check = { form in
      do throws(Problem) { _ = try IdentityStore.GroupName(form.draft.name) } catch {
        return error.sentence
      }
      return form.facts.groups.contains(form.draft.name.lowercased())
        ? "There is a group of this name already." : nil
    }
    return field
  }

  private static var description: TextField<Draft> {
    var field = TextField<Draft>("description", "Description - optional", \.description)
    (field.labelWidth, field.width) = (23, 200)
    field.check = { form in
      form.draft.description.isEmpty
        ? nil : IdentityStore.TextRule("description").problem(form.draft.description)
    }
    return field
  }
}
