import Display
import Domain

/// What the tabs of a user's page are made of.
enum UserFields {
  typealias Draft = UserDraft

  @FieldBuilder<Draft> static func all(_ form: FormState<Draft>) -> [any Field<Draft>] {
    switch form.facts.tab {
    case .permissions: PermissionsTab.fields(form)
    case .groups: GroupsTab.fields(form)
    case .tags: TagsTab.fields(form)
    case .credentials: CredentialsTab.fields(form)
    case .access: AccessTab.fields(form)
    }
    if let error = form.facts.user.error {
      Note<Draft>.gap
      Note<Draft>("✗ The user cannot be read. \(error)", .problem)
    }
  }

  /// A heading, and what came of the last change to the part when it was refused.
  @FieldBuilder<Draft>
  static func heading(
    _ title: String, _ part: UserPart, _ form: FormState<Draft>
  ) -> [any Field<Draft>] {
    Note<Draft>.title(title)
    if let error = form.facts.troubles[part] {
      Note<Draft>("✗ \(error)", .problem, indent: 3)
    }
  }

  /// A line that asks the page for something; it says so when that is out of reach.
  ///
  /// - Parameter subject: what it is about, where the verb alone does not say it.
  static func button(
    _ verb: UserVerb, _ label: String, about subject: String? = nil, hint: String = ""
  ) -> PushButton<Draft> {
    let action = verb.action(about: subject)
    var button = PushButton<Draft>(action, label) { _ in .action(action) }
    button.isBracketed = true
    button.hint = { form in form.facts.denial(of: verb).map { "✗ " + $0 } ?? hint }
    return button
  }

  /// An action of a row, which asks the page for it: the verb and what the row is about.
  static func asking(
    _ verb: UserVerb, _ key: Key, _ label: String, command: String, help: String
  ) -> RowLine<Draft>.Action {
    RowLine<Draft>.Action(key, label, command: command, help: help) { _, id in
      .action(verb.action(about: subject(id)))
    }
  }

  /// `v`: the document of the policy that a row is about.
  static func viewing(
    _ page: @escaping @Sendable (Draft.Facts, String) -> PolicyDocumentPage?
  ) -> RowLine<Draft>.Action {
    RowLine<Draft>.Action(
      .character("v"), "view", command: "view", help: "Show the policy's document as JSON",
      isOpening: true
    ) { form, id in
      .effects(page(form.facts, id).map { [.show($0)] } ?? [])
    }
  }

  /// What a row with an ID such as `attached:arn:aws:…` is about.
  static func subject(_ id: String) -> String {
    String(id[(id.firstIndex(of: ":") ?? id.startIndex)...].dropFirst())
  }
}
