import Display
import Domain

/// Copy permissions from existing user: the users, and what the chosen one has.
enum CopyList {
  @FieldBuilder<AddUser>
  static func fields(_ form: FormState<AddUser>) -> [any Field<AddUser>] {
    list(form)
    if let source = form.draft.source(in: form.facts) {
      Note<AddUser>("Copied from \(source.userName), once; later changes there do not follow:")
      if source.lines.isEmpty {
        Note<AddUser>("Nothing: this user has no permissions.", .warning, indent: 3)
      }
      source.lines.map { line in
        Toggle<AddUser>(
          "copies.\(line.id)", "\(line.kind.rawValue)  \(line.name)", \.[copies: line.id],
          hint: line.kind == .boundary && form.draft.hasBoundary ? "overridden below" : "")
      }
    }
  }

  private static func list(_ form: FormState<AddUser>) -> ListField<AddUser> {
    var list = ListField<AddUser>(
      "copy", noun: ("user", "users"), .one(\.copyFrom),
      columns: [
        .init("User", 18), .init("Groups", 16), .init("Attached policies", 18),
        .init("Boundary", 20),
      ],
      cells: { form, name in
        guard let row = form.facts.userRows[name] else { return [] }
        return [short(row.groups), short(row.policies), row.boundary ?? "—"]
      })
    list.whenEmpty = "There are no users to copy from."
    list.mostRows = form.draft.copyFrom == nil ? .max : 4
    list.changed = { form in form.draft.copyFrom.map { [AddUser.loadCopySource($0)] } ?? [] }
    list.check = { form in
      guard let name = form.draft.copyFrom, form.draft.source(in: form.facts) == nil else {
        return nil
      }
      return "What \(name) has is still being read."
    }
    list.cameIntoView = { form, names in AddUser.loadRows(form, names) }
    return list
  }

  /// Two names, and how many more. Source: the users list of the console.
  private static func short(_ names: [String]) -> String {
    guard names.count > 2 else { return names.isEmpty ? "—" : names.joined(separator: ", ") }
    return names.prefix(2).joined(separator: ", ") + " + \(names.count - 2) more"
  }
}

extension AddUser {
  /// What the chosen user has, once it has been read.
  func source(in facts: AddUserFacts) -> CopySource? {
    facts.copySource?.userName == copyFrom ? facts.copySource : nil
  }
}
