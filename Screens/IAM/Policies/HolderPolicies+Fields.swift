import Display
import Domain

extension HolderPolicies {
  static let fields: Form<Draft>.Fields = { form in
    [Note<Draft>.title("Managed policies")] + attached(form) + [attachButton(form)]
      + [Note<Draft>.gap, Note<Draft>.title("Inline policies")] + inline(form)
      + [createButton(form)]
  }

  private static func attached(_ form: FormState<Draft>) -> [any Field<Draft>] {
    guard let policies = form.facts.attached else { return [Note<Draft>("…", indent: 3)] }
    let columns = [Column("Policy name", 42), Column("Type", 20)]
    let rows = policies.map { policy in
      let arn = policy.policyArn ?? ""
      return (
        id: "attached:\(arn)", cells: [policy.policyName ?? arn, PolicyType(arn: arn).rawValue]
      )
    }
    return RowLine<Draft>.table(
      "attached", columns, rows: rows, none: "No managed policies are attached.",
      actions: [
        action("v", "view", "view", "Show the policy's document", isOpening: true),
        action("D", "detach", "detach", "Detach the policy"),
        action("n", "attach policy", "attach", "Attach policies"),
      ])
  }

  private static func inline(_ form: FormState<Draft>) -> [any Field<Draft>] {
    guard let names = form.facts.inline else { return [Note<Draft>("…", indent: 3)] }
    return RowLine<Draft>.table(
      "inline", [Column("Policy name", 42)], rows: names.map { ("inline:\($0)", [$0]) },
      none: "There are no inline policies.",
      actions: [
        action("v", "view", "viewInline", "Show the policy's document", isOpening: true),
        action("e", "edit", "edit", "Change the policy's document"),
        action("D", "delete", "delete", "Delete the inline policy"),
        action("n", "create policy", "create", "Create an inline policy"),
      ])
  }

  /// The row's ID ends in what it is about.
  private static func action(
    _ key: Character, _ label: String, _ name: String, _ help: String, isOpening: Bool = false
  ) -> RowLine<Draft>.Action {
    .init(
      .character(key), label, command: label.replacing(" ", with: "-"), help: help,
      isOpening: isOpening
    ) { _, id in
      .action("\(name):" + id.drop { $0 != ":" }.dropFirst())
    }
  }

  private static func attachButton(_ form: FormState<Draft>) -> PushButton<Draft> {
    let label = form.facts.attached?.isEmpty == false ? "Attach Another Policy" : "Attach Policy"
    return button("attach", label)
  }

  private static func createButton(_ form: FormState<Draft>) -> PushButton<Draft> {
    switch form.facts.holder {
    case .user: button("create", "Add inline policy")
    case .group: button("create", "Create Group Policy")
    }
  }

  private static func button(_ action: String, _ label: String) -> PushButton<Draft> {
    var button = PushButton<Draft>(action, label) { _ in .action(action) }
    button.isBracketed = true
    return button
  }

  // MARK: - Keys

  var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let fields = form.focused?.bindings(in: form.state) ?? []
    let commands = Set(fields.map(\.command))
    return fields.map { field in
      Binding([field.key], field.label, command: field.command, help: field.help, .key(field.key))
        .needing(form.state.facts.holder.essential(for: field.command))
    } + [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .key(.tab))
    ]
      + [
        Binding(
          [], "", command: "attach-policy", help: "Attach managed policies", .action("attach")
        ).needing(form.state.facts.holder.essential(for: "attach-policy")),
        Binding(
          [], "", command: "create-policy", help: "Create an inline policy", .action("create")
        ).needing(form.state.facts.holder.essential(for: "create-policy")),
      ].filter { !commands.contains($0.command) }
  }
}
