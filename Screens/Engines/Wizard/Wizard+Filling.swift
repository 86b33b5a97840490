import Display
import Domain
import Foundation

// MARK: - Pages

extension Wizard {
  static func form(_ state: FormState<Draft>, page: Int, focus: String? = nil) -> Form<Draft> {
    guard page < Draft.steps.count else { return reviewForm(state, focus: focus) }
    var buttons = [Form<Draft>.Button("cancel", "Cancel")]
    if page > 0 { buttons.append(.init("previous", "Previous")) }
    let following = page + 1 < Draft.steps.count ? Draft.steps[page + 1].title : "Review"
    buttons.append(.init("next", Draft.labelOfNext(following)))
    return Form(state, focus: focus, buttons: buttons, fields: Draft.steps[page].fields)
  }

  mutating func turn(to page: Int, focus: String? = nil) {
    self.page = page
    var state = form.state
    state.visited = []
    state.notice = nil
    form = Self.form(state, page: page, focus: focus)
  }

  mutating func fill(_ event: Event, in room: Size) -> [Effect<Event>] {
    let before = (form.state.draft, page, form.focus)
    let effects = answer(event, in: room)
    let isSame = before == (form.state.draft, page, form.focus)
    guard case .filling = phase, !isSame, !isDiscarded(effects) else { return effects }
    return effects + [Effect(.keep(keepsake))]
  }

  private func isDiscarded(_ effects: [Effect<Event>]) -> Bool {
    effects.contains { if case .discard = $0.work { true } else { false } }
  }

  private mutating func answer(_ event: Event, in room: Size) -> [Effect<Event>] {
    if confirm != nil, let key = event.key { return answerConfirm(key) }
    switch event {
    case .next, .previous, .submit, .jump, .showCommands, .paste:
      guard confirm == nil else { return [] }
    default: break
    }
    switch event {
    case .key(let key), .pageKey(let key): return take(form.handle(key, in: room))
    case .paste(let text): return take(form.paste(text))
    case .form(let update): return asked(update.apply(&form.state))
    case .returned(let result): return asked(Draft.returned(with: result, &form.state))
    case .next: return goOn()
    case .previous: return goBack()
    case .submit: return isReviewing ? submit() : []
    case .cancel: return escape(in: room)
    case .jump(let page): return jump(to: page)
    case .showCommands: return showCommands()
    case .spelled(let commands): return [.show(TextPage.commands(commands, path: path))]
    default: return []
    }
  }

  private mutating func take(_ answer: Form<Draft>.Answer) -> [Effect<Event>] {
    switch answer {
    case .none, .ignored: return []
    case .effects(let effects): return asked(effects)
    case .pressed("cancel"): return cancel()
    case .pressed("previous"): return goBack()
    case .pressed("next"): return goOn()
    case .pressed("submit"): return submit()
    case .pressed("commands"): return showCommands()
    case .pressed(let name):
      guard name.hasPrefix("edit."), let page = Int(name.dropFirst(5)) else { return [] }
      turn(to: page)
      return []
    }
  }
}

// MARK: - Moving between pages

extension Wizard {
  private mutating func goOn() -> [Effect<Event>] {
    guard !isReviewing else { return submitFocus() }
    guard form.isInOrder() else { return [.ring] }
    turn(to: page + 1)
    return recheck
  }

  /// What the plan goes by may have changed while the pages were filled in.
  private var recheck: [Effect<Event>] { isReviewing ? asked(draft.recheck()) : [] }

  private mutating func goBack() -> [Effect<Event>] {
    guard page > 0 else { return [] }
    turn(to: page - 1)
    return []
  }

  /// No key creates that may be pressed once too often: on the review the key for Next goes to
  /// the button.
  private mutating func submitFocus() -> [Effect<Event>] {
    form.setFocus("submit")
    return []
  }

  /// Back always works; on past a page only when that page is in order.
  private mutating func jump(to target: Int) -> [Effect<Event>] {
    guard (0...Draft.steps.count).contains(target) else { return [] }
    while page < target {
      guard form.isInOrder() else { return [.ring] }
      turn(to: page + 1)
    }
    if target < page { turn(to: target) }
    return recheck
  }

  /// Esc belongs first to what has the focus: a filter, an open range.
  private mutating func escape(in room: Size) -> [Effect<Event>] {
    switch form.handle(.escape, in: room) {
    case .ignored: return cancel()
    case let answer: return take(answer)
    }
  }

  private mutating func cancel() -> [Effect<Event>] {
    guard draft != Draft() else { return leave(keeping: false) }
    confirm = Confirm(
      "Leave \(Draft.path.last ?? "")? Nothing has been created.",
      [
        .init("stay", "Stay", "s"), .init("keep", "Keep for later", "k"),
        .init("discard", "Discard", "d"),
      ])
    return []
  }

  private mutating func answerConfirm(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    switch answer {
    case "stay", "review": return []
    case "create": return create()
    default: return leave(keeping: answer == "keep")
    }
  }

  private func leave(keeping isKept: Bool) -> [Effect<Event>] {
    [isKept ? Effect(.keep(keepsake)) : Effect(.discard(draft: draftID)), .close]
  }
}

extension Wizard.Event {
  /// The key this came from, if it is one that a confirm may take.
  var key: Key? {
    switch self {
    case .key(let key), .pageKey(let key): key
    case .cancel: .escape
    default: nil
    }
  }
}
