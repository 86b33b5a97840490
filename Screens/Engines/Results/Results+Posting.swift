import Display
import Domain

/// Mails that a run wrote: they are sent when the results come up.
extension Results {
  func startPostings() -> [Effect<Event>] {
    form.state.facts.postings.sorted { $0.key < $1.key }.flatMap { part, posting in
      posting.isNew ? Self.effects(posting.start(), of: part) : []
    }
  }

  mutating func post(_ event: Posting.Event, to part: Int) -> [Effect<Event>] {
    guard var posting = form.state.facts.postings[part] else { return [] }
    let effects = posting.handle(event)
    form.state.facts.postings[part] = posting
    return Self.effects(effects, of: part)
  }

  mutating func press(_ button: String, of part: Int) -> Answer {
    guard var posting = form.state.facts.postings[part] else { return .effects([]) }
    let effects = button.hasPrefix("post") ? posting.sendAgain() : posting.save()
    form.state.facts.postings[part] = posting
    return .effects(Self.effects(effects, of: part))
  }

  /// Saves every mail that was handed to nobody.
  ///
  /// - Parameter path: of the mail of this number.
  mutating func savePostings(as path: (Int) -> String) -> [Effect<Event>] {
    form.state.facts.postings.sorted { $0.key < $1.key }.flatMap { part, posting in
      guard posting.isToBeSaved else { return [Effect<Event>]() }
      var posting = posting
      let effects = posting.save(as: path(posting.number))
      form.state.facts.postings[part] = posting
      return Self.effects(effects, of: part)
    }
  }

  private static func effects(
    _ effects: [Effect<Posting.Event>], of part: Int
  ) -> [Effect<Event>] {
    effects.map { $0.map { .posting(part, $0) } }
  }
}

extension ResultsDraft {
  /// What became of the mail to a person, and what can be done about it.
  static func posting(_ part: Int, _ facts: Facts) -> [any Field<ResultsDraft>] {
    guard let posting = facts.postings[part] else { return [] }
    var fields: [any Field<ResultsDraft>] = [
      Note<ResultsDraft>("\(posting.mail.subject)", .plain, indent: 5),
      Note<ResultsDraft>(posting.words, posting.isToBeSaved ? .warning : .plain, indent: 5),
    ]
    if let label = posting.sendLabel { fields.append(button("post.\(part)", label)) }
    if posting.isToBeSaved { fields.append(button("savemail.\(part)", "Save as .eml")) }
    return fields
  }
}
