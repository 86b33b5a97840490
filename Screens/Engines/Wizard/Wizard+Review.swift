import Display
import Domain

extension Wizard {
  static func reviewForm(_ state: FormState<Draft>, focus: String?) -> Form<Draft> {
    Form(
      state, focus: focus ?? "submit",
      buttons: [
        .init("cancel", "Cancel"), .init("previous", "Previous"),
        .init("submit", state.draft.submitLabel),
      ]
    ) { form in
      let review = form.draft.review(form.facts)
      Note<Draft>.title(Draft.endings[0])
      review.parts.flatMap { Self.fields(of: $0, in: form) }
      review.warnings.map { Note<Draft>("! " + $0, .warning) }
      Note<Draft>.gap
      Self.commandsButton(form)
    }
  }

  private static func fields(
    of part: Review.Part, in form: FormState<Draft>
  ) -> [any Field<Draft>] {
    var fields: [any Field<Draft>] = [SectionHead<Draft>(part.title, action: "edit.\(part.step)")]
    let labelWidth = max(16, part.rows.map(\.label.columns).max() ?? 0)
    for (number, row) in part.rows.enumerated() {
      fields.append(ReviewRow<Draft>("\(part.title).\(number)", row, labelWidth: labelWidth))
    }
    return fields
  }

  private static func commandsButton(_ form: FormState<Draft>) -> PushButton<Draft> {
    let plan = preview(form)
    let calls = plan.calls.count
    let people = plan.parts.count
    var button = PushButton<Draft>("commands", "Show as AWS CLI commands") { _ in
      .action("commands")
    }
    button.isBracketed = true
    button.hint = { form in
      let noun = form.draft.results(form.facts).noun
      return "\(people) \(people == 1 ? noun.one : noun.many) · \(calls) API calls"
    }
    return button
  }

  /// The plan as it will be, but for what chance adds to it.
  private static func preview(_ form: FormState<Draft>) -> Plan {
    let count = form.draft.randomBytes(form.facts)
    return form.draft.plan(form.facts, random: Array(repeating: 0, count: count))
  }

  func showCommands() -> [Effect<Event>] {
    guard isReviewing else { return [] }
    return [Effect(.spell(Self.preview(form.state).calls) { .spelled($0) })]
  }

  /// Every page has to be in order: a draft that was kept may have been left on the review, and
  /// what it chose may be gone since.
  mutating func submit() -> [Effect<Event>] {
    for step in Draft.steps.indices
    where Self.form(form.state, page: step).firstProblem != nil {
      turn(to: step)
      _ = form.isInOrder()
      return [.ring]
    }
    confirm = confirmation
    return confirm == nil ? create() : []
  }

  /// Where it is not an account file that is changed, its name is said once more.
  private var confirmation: Confirm? {
    guard let live = identity.live else { return nil }
    let people = Self.preview(form.state).parts.count
    let noun = form.state.draft.results(form.state.facts).noun
    let what = people == 1 ? "1 \(noun.one)" : "\(people) \(noun.many)"
    return Confirm(
      "Create \(what) in account \(identity.fullName) at \(live.endpoint)?"
        + (live.isProduction ? " This is a production account." : ""),
      [.init("review", "Back", "b"), .init("create", draft.submitLabel, "c")],
      typing: live.isProduction ? [identity.alias, identity.accountID].compactMap(\.self) : [])
  }

  /// The plan takes chance first: for names of runs, and for passwords.
  mutating func create() -> [Effect<Event>] {
    phase = .preparing
    return [Effect(.random(16 + draft.randomBytes(form.state.facts)) { .random($0) })]
  }
}
