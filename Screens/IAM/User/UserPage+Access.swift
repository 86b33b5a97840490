import Domain

extension UserPage {
  /// Does what is asked for on the tab Can do.
  mutating func actOnAccess(_ verb: UserVerb) -> [Effect<Event>] {
    switch verb {
    case .chooseAction: return [.show(choosingAction)]
    case .ownARN:
      guard let arn = facts.user.value?.arn else { return [.ring] }
      form.state.draft.question.resource = arn
      form.state.carets["resource"] = nil
      form.setFocus("resource")
    case .addContext:
      let row = AccessTab.addContext(&form.state)
      form.setFocus(row)
    case .check: return check()
    default: break
    }
    return []
  }

  private var choosingAction: Picker {
    Picker(
      path: path + ["Choose an action"], title: "Choose an action", noun: Noun("action", "actions"),
      button: "Choose", isMany: false, columns: [Column("Action", 60)],
      items: KnownActions.all.map { Picker.Item($0) }, purpose: "action")
  }

  private mutating func check() -> [Effect<Event>] {
    guard form.isInOrder() else { return [.ring] }
    let question = form.state.draft.question
    form.state.facts.answer = AccessAnswer(question: question)
    return [
      .call(question.asked(of: facts.userName)) { result in
        .form(
          FormUpdate { form in
            // An earlier question has been asked again, or another one.
            guard form.facts.answer?.question == question else { return [] }
            form.facts.answer?.decision = Reading(result)
            return []
          })
      }
    ]
  }
}
