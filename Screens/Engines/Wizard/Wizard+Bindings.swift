import Display

extension Wizard {
  /// The keys of what has the focus come first, then the wizard's own.
  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .pageKey($0) } }
    return switch phase {
    case .filling: keysOfPage
    case .preparing, .settling, .renewing: []
    case .asking:
      [
        Binding([.tab], "next field", help: "Go to the next field", .pageKey(.tab)),
        Binding(
          [.escape, .control("g")], "back", command: "back", help: "Go back to what was done",
          .cancel),
      ]
    case .applying:
      [
        Binding(
          [.escape, .control("g")], "stop", command: "stop",
          help: "Stop after the call under way; what is done stays done", .stop)
      ]
    case .complete(let results):
      results.confirm?.bindings { .pageKey($0) }
        ?? fieldKeys(results.fieldBindings) + resultKeys(results)
    }
  }

  /// The field's first keys, the wizard's, and then the rest: so the key line has some of both.
  private var keysOfPage: [Binding<Event>] {
    let field = fieldKeys(form.focused?.bindings(in: form.state) ?? [])
    return field.prefix(3) + ownKeys + field.dropFirst(3) + form.commandBindings { .form($0) }
  }

  private func fieldKeys(_ fields: [FieldBinding]) -> [Binding<Event>] {
    fields.map { field in
      Binding(
        [field.key], field.label, command: field.command, help: field.help, .pageKey(field.key))
    }
  }

  private var ownKeys: [Binding<Event>] {
    [
      Binding(
        [.tab], "next field", help: "Go to the next field; Shift-Tab or < goes back", .pageKey(.tab)
      ),
      Binding(
        [.control("n"), .function(10)], isReviewing ? "to button" : "next step",
        command: "next",
        help: isReviewing
          ? "Go to the button \(submitLabel)" : "Go to the next step, if this one is in order",
        .next),
      Binding(
        [.control("p"), .function(8)], page > 0 ? "previous" : "", command: "back",
        help: "Go back one step; nothing typed is lost", .previous,
        disabled: page > 0 ? nil : "This is the first step."),
      Binding(
        [.escape, .control("g"), .function(9), .character("q")], "cancel", command: "cancel",
        help: "Leave the wizard; asks first when something was typed", .cancel),
      Binding(
        [], "", command: "create", help: submitLabel, .submit,
        disabled: isReviewing ? nil : "Go to the review first."
      ).needing(Draft.essential),
    ] + reviewKeys + jumpKeys
  }

  private var submitLabel: String { form.state.draft.submitLabel }

  private var reviewKeys: [Binding<Event>] {
    guard isReviewing else { return [] }
    return [
      Binding(
        [.character("c")], "show CLI", command: "cli",
        help: "Show the same work as commands of the AWS CLI", .showCommands)
    ]
  }

  private var jumpKeys: [Binding<Event>] {
    (0...Draft.steps.count).map { step in
      let title = step < Draft.steps.count ? Draft.steps[step].title : Draft.endings[0]
      return Binding(
        [.character(Character("\(step + 1)"))], "", command: "step-\(step + 1)",
        help: "Go to step \(step + 1), \(title)", .jump(step))
    }
  }

  private func resultKeys(_ results: Results) -> [Binding<Event>] {
    let hasFile = results.form.state.facts.file != nil
    return [
      Binding(
        [.tab], "next", help: "Go to the next line; Shift-Tab or < goes back", .pageKey(.tab)),
      Binding(
        [.character("w")], hasFile ? "save .csv" : "", command: "save",
        help: "Save the credentials of all as a .csv file", .pageKey(.character("w")),
        disabled: hasFile ? nil : "There are no credentials to save."),
      Binding(
        [.character("e")], "email", command: "email",
        help: "Write to the user with the focus", .pageKey(.character("e"))),
      Binding(
        [.escape, .control("g"), .character("q")], "close", command: "close",
        help: "Leave; asks first when there are secrets nobody has seen", .cancel),
    ]
  }
}

extension Results {
  /// The keys of the line with the focus.
  var fieldBindings: [FieldBinding] { form.focused?.bindings(in: form.state) ?? [] }
}
