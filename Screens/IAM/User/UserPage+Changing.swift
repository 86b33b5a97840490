import Display
import Domain

extension UserPage {
  /// Asks before a change, where there is something to ask, and carries it out.
  mutating func ask(_ change: UserChange) -> [Effect<Event>] {
    guard change.confirm != nil else { return send(change) }
    (confirm, asked) = (change.confirm, change)
    return []
  }

  mutating func send(_ change: UserChange) -> [Effect<Event>] {
    guard sent == nil else { return [.ring] }
    sent = change
    for part in change.parts { form.state.facts.troubles[part] = nil }
    return [Effect(.batch(change.calls) { .changed($0) })]
  }

  mutating func finish(_ replies: [Result<AnyOutput, ServiceError>]) -> [Effect<Event>] {
    guard let change = sent else { return [] }
    sent = nil
    noteChange()
    if let other = creatingReadyPolicy(for: change, replies) { return send(other) }
    if let error = replies.compactMap(\.error).first, let part = change.parts.first {
      form.state.facts.troubles[part] = error
    } else {
      form.state.notice = change.done
      if change.parts == [.tags] { form.state.facts.tags = .known(form.state.draft.givenTags) }
    }
    return read(change.parts) + secrets(in: replies)
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    let change = asked
    (confirm, asked) = (nil, nil)
    switch answer {
    case Confirm.goOn: return change.map { send($0) } ?? []
    case "leave": return close
    default: return []
    }
  }

  /// Leaves, unless something that was typed would be lost.
  mutating func leave() -> [Effect<Event>] {
    guard sent == nil else { return [.ring] }
    guard form.state.tagsAreChanged else { return close }
    confirm = Confirm(
      "Leave without saving the changes to the tags? They are lost.",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
    return []
  }

  /// What was said of the user's permissions may not be so any more.
  mutating func noteChange() {
    isChanged = true
    form.state.facts.answer = nil
  }

  private var close: [Effect<Event>] {
    guard isChanged else { return [.close] }
    let outcome = Outcome(userName: facts.userName, isRenamed: facts.userName != firstName)
    return [.close(returning: outcome)]
  }
}
