import Display
import Domain

/// The page of the results as a form: what it shows is in its facts, all that is typed is the
/// path of the file.
struct ResultsDraft: CredentialsDraft {
  var path: String

  struct Facts: CredentialsFacts {
    let run: Run
    let format: any ResultsFormat
    /// Made once: it is asked for at every drawing.
    let file: CredentialsFile?
    var revealed: Set<String> = []
    /// Every secret that was shown at least once.
    var seen: Set<String> = []
    /// People whose every action is listed.
    var opened: Set<Int> = []
    var isSaving = false
    var savedTo: String?
    /// What became of the mail, by person.
    var mailed: [Int: String] = [:]
    /// Mails that the run wrote, by person.
    var postings: [Int: Posting] = [:]
    /// Begun by an earlier console, and not gone on with yet.
    let isResumed: Bool

    init(run: Run, format: any ResultsFormat, isResumed: Bool) {
      (self.run, self.format, file) = (run, format, format.file(of: run))
      self.isResumed = isResumed
      for part in run.plan.parts.indices {
        postings[part] = format.posting(to: part, in: run)
      }
    }

    mutating func keep(from earlier: Facts) {
      (revealed, seen, opened) = (earlier.revealed, earlier.seen, earlier.opened)
      mailed = earlier.mailed
      for (part, posting) in earlier.postings where postings[part]?.number == posting.number {
        postings[part] = posting
      }
      // A file that was saved before more was created does not have it all.
      savedTo = earlier.file?.contents == file?.contents ? earlier.savedTo : nil
    }

    var credentialKeys: [String] {
      run.plan.parts.indices.flatMap { part in
        format.credentials(of: part, in: run).indices.map { "\(part).\($0)" }
      }
    }

    func credential(_ key: String) -> Credential? {
      let place = key.split(separator: ".").compactMap { Int($0) }
      guard place.count == 2, run.plan.parts.indices.contains(place[0]) else { return nil }
      let all = format.credentials(of: place[0], in: run)
      return all.indices.contains(place[1]) ? all[place[1]] : nil
    }
  }

  static let fields: Form<ResultsDraft>.Fields = { form in
    let facts = form.facts
    var fields: [any Field<ResultsDraft>] = head(facts)
    fields += rest(facts)
    fields += CredentialsFileFields<ResultsDraft>.all(form)
    for part in facts.run.plan.parts.indices { fields += person(part, facts) }
    return fields
  }
}

// MARK: - The parts of the page

extension ResultsDraft {
  private static func head(_ facts: Facts) -> [any Field<ResultsDraft>] {
    let statuses = facts.run.plan.parts.indices.map { facts.run.status(of: $0) }
    let tally = [Run.Status.done, .partly, .refused, .notBegun, .undone].compactMap {
      status -> String? in
      let count = statuses.count { $0 == status }
      guard count > 0 else { return nil }
      let noun = count == 1 ? facts.format.noun.one : facts.format.noun.many
      return "\(count) \(noun) \(StatusMark(status).words)"
    }.joined(separator: ", ")
    let isSuccess = statuses.allSatisfy { $0 == .done }
    var fields: [any Field<ResultsDraft>] = [
      Note<ResultsDraft>(
        (isSuccess ? "✓ Success · " : "! ") + tally, isSuccess ? .success : .warning)
    ]
    if facts.file != nil || facts.hasSecrets {
      fields.append(Note<ResultsDraft>("This is the only time the secrets can be shown or saved."))
    }
    if let lead = facts.format.lead {
      fields.append(Note<ResultsDraft>("\(lead.label)  \(lead.value)", .plain))
    }
    return fields + [Note<ResultsDraft>.gap]
  }

  private static func person(_ part: Int, _ facts: Facts) -> [any Field<ResultsDraft>] {
    var fields: [any Field<ResultsDraft>] = [PersonLine(part: part)]
    for index in facts.format.credentials(of: part, in: facts.run).indices {
      fields.append(CredentialLine<ResultsDraft>(key: "\(part).\(index)"))
    }
    fields += posting(part, facts)
    for step in facts.run.outcomes[part].indices where facts.isListed(step, of: part) {
      fields.append(ActionLine(part: part, step: step))
    }
    let status = facts.run.status(of: part)
    if facts.isUnfinished(part) || status == .undone {
      let isBegun = status != .notBegun && status != .undone
      let label = facts.isResumed ? "Finish" : isBegun ? "Retry" : "Create"
      fields.append(button("retry.\(part)", label))
    }
    if status == .partly || facts.isResumed && status == .done {
      fields.append(button("undo.\(part)", "Undo this \(facts.format.noun.one)"))
    }
    if facts.format.mail(to: part, in: facts.run) != nil {
      var mail = button("mail.\(part)", "Send email")
      mail.hint = { $0.facts.mailed[part] ?? "" }
      fields.append(mail)
    }
    return fields
  }

  /// What can be done for all who are not done at once.
  private static func rest(_ facts: Facts) -> [any Field<ResultsDraft>] {
    let unfinished = facts.unfinishedParts.count
    guard facts.isResumed else {
      guard unfinished > 1 else { return [] }
      return [button("finish", "Go on with all \(unfinished)"), Note<ResultsDraft>.gap]
    }
    guard unfinished > 0 else { return [] }
    return [
      Note<ResultsDraft>(
        "This was interrupted. Finish does what is missing; access keys and passwords that nobody"
          + " has seen are replaced by new ones.", .plain),
      button("finish", "Finish"), button("undoAll", "Undo all"), Note<ResultsDraft>.gap,
    ]
  }

  static func button(_ id: String, _ label: String) -> PushButton<ResultsDraft> {
    var button = PushButton<ResultsDraft>(id, label) { _ in .action(id) }
    button.isBracketed = true
    button.indent = id.contains(".") ? 5 : 3
    return button
  }
}

extension ResultsDraft.Facts {
  /// Parts with something missing: a call that was not carried out, a secret nobody has seen.
  var unfinishedParts: [Int] { run.plan.parts.indices.filter(isUnfinished) }

  func isUnfinished(_ part: Int) -> Bool {
    switch run.status(of: part) {
    case .undone: return false
    case .notBegun, .partly, .refused, .underway: return true
    case .done:
      return run.outcomes[part].enumerated().contains { step, outcome in
        let call = run.plan.parts[part].steps[step].call
        return outcome.output.map { format.hasLostSecret(call, $0) } ?? false
      }
    }
  }

  fileprivate var hasSecrets: Bool {
    run.plan.parts.indices.contains { part in
      format.credentials(of: part, in: run).contains {
        if case .secret = $0.value { true } else { false }
      }
    }
  }

  /// What went wrong is always listed, the rest when the person is opened.
  fileprivate func isListed(_ step: Int, of part: Int) -> Bool {
    if opened.contains(part) { return true }
    switch run.outcomes[part][step] {
    case .failed, .undoFailed: return true
    default: return false
    }
  }
}
