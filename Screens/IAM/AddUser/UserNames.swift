import Domain

/// The rows for user names: adding, removing, pasting, and what each has to be.
enum UserNames {
  /// Source: Creating an IAM user, console step 3.
  static let most = 10

  static func id(_ index: Int) -> String { "name.\(index)" }

  static func field(_ index: Int) -> TextField<AddUser> {
    var field = TextField<AddUser>(id(index), "User name *", \.names[index])
    field.width = IAM.UserName.maximumLength + 1
    field.check = { problem(at: index, in: $0) }
    field.changed = { form in unknown(form).map(AddUser.checkName) }
    field.takeLines = { lines, form in take(lines, at: index, &form) }
    field.remove = { form in remove(index, &form) }
    return field
  }

  /// Names of which it is not known whether there is a user of that name: several, after a paste.
  private static func unknown(_ form: FormState<AddUser>) -> [String] {
    form.draft.names.filter {
      (try? IAM.UserName($0)) != nil && form.facts.isTaken[$0.lowercased()] == nil
    }
  }

  static let addButton: PushButton<AddUser> = {
    var button = PushButton<AddUser>("addName", "+ Add another user") { form in
      form.draft.names.append("")
      return .focus(id(form.draft.names.count - 1))
    }
    button.hint = { form in "\(most - form.draft.names.count) more can be added" }
    return button
  }()

  /// Fills this row and the following with pasted lines; what is beyond ten is said.
  private static func take(
    _ lines: [String], at index: Int, _ form: inout FormState<AddUser>
  ) -> String? {
    let names = lines.filter { !$0.isEmpty }
    let before = form.draft.names[..<index]
    let after = form.draft.names[(index + 1)...].filter { !$0.isEmpty }
    let all = before + names + after
    form.draft.names = Array(all.prefix(most))
    form.carets = form.carets.filter { !$0.key.hasPrefix("name.") }
    if all.count > most {
      let left = all.count - most
      form.notice = "\(left) \(left == 1 ? "name" : "names") left out: 10 can be added at once."
    }
    return id(min(index + names.count, form.draft.names.count) - 1)
  }

  private static func remove(_ index: Int, _ form: inout FormState<AddUser>) -> String? {
    guard form.draft.names.count > 1 else { return nil }
    form.draft.names.remove(at: index)
    form.carets = form.carets.filter { !$0.key.hasPrefix("name.") }
    return id(min(index, form.draft.names.count - 1))
  }

  static func problem(at index: Int, in form: FormState<AddUser>) -> String? {
    let names = form.draft.names
    guard names.indices.contains(index) else { return nil }
    let name = names[index]
    do throws(Problem) { _ = try IAM.UserName(name) } catch {
      return name.isEmpty && names.count > 1
        ? "Enter a user name, or remove the row with ^R." : error.sentence
    }
    if let twin = names[..<index].first(where: { $0.lowercased() == name.lowercased() }) {
      return "same as \"\(twin)\": case is ignored"
    }
    if form.facts.isTaken[name.lowercased()] == true {
      return "There is a user of this name already."
    }
    return quotaProblem(at: index, in: form)
  }

  private static func quotaProblem(at index: Int, in form: FormState<AddUser>) -> String? {
    let room = form.facts.quota(.users) - (form.facts.summary["Users"] ?? 0)
    guard index >= room else { return nil }
    return "The account has room for \(max(0, room)) more users only."
  }
}
