import Domain

extension Unattended {
  /// What became of one person of the plan.
  package struct Person: Sendable {
    package var name: String
    package var status: Run.Status
    package var actions: [Action]
    package var credentials: [Credential]
    /// What became of the mail that the run wrote to them, and whether it is on its way.
    package var mail: (words: String, isSettled: Bool)?

    /// Whether all that was planned is there, and the mail is on its way.
    package var isDone: Bool { status == .done && mail?.isSettled != false }
  }

  /// One call of a person's part.
  package struct Action: Sendable {
    package var call: AnyCall
    package var summary: String
    package var outcome: Run.Outcome
  }

  /// Everybody of the plan, once it has been carried out.
  package var people: [Person] {
    guard case .complete(let results) = wizard.phase else { return [] }
    let (run, facts) = (results.run, results.form.state.facts)
    return run.plan.parts.indices.map { part in
      Person(
        name: run.plan.parts[part].person, status: run.status(of: part),
        actions: zip(run.plan.parts[part].steps, run.outcomes[part]).map { step, outcome in
          Action(
            call: step.call, summary: facts.format.summary(of: step.call), outcome: outcome)
        },
        credentials: facts.format.credentials(of: part, in: run),
        mail: facts.postings[part].map { ($0.words, $0.isSettled) })
    }
  }

  /// The file of the results page, Download .csv.
  package var file: CredentialsFile? {
    guard case .complete(let results) = wizard.phase else { return nil }
    return results.form.state.facts.file ?? CredentialsFile(listing: people)
  }
}

extension CredentialsFile {
  /// For results without a file of their own: a column for each credential.
  fileprivate init?<Draft>(listing people: [Unattended<Draft>.Person]) {
    let rows = people.map(\.credentials).filter { !$0.isEmpty }
    guard let head = rows.first?.map(\.label) else { return nil }
    let lines = rows.filter { $0.map(\.label) == head }.map { $0.map(\.value.text) }
    self.init(
      name: "credentials.csv", contents: Secret(([head] + lines).map(\.asCSVLine).joined()),
      warnings: [])
  }

  /// Files of one kind as one: the first line of each is the same head.
  package init?(joining files: [CredentialsFile]) {
    guard let first = files.first else { return nil }
    let rest = files.dropFirst().map { $0.contents.revealed.afterFirstLine }
    self.init(
      name: first.name, contents: Secret(first.contents.revealed + rest.joined()),
      warnings: files.flatMap(\.warnings))
  }
}

extension String {
  fileprivate var afterFirstLine: Substring {
    firstRange(of: "\r\n").map { self[$0.upperBound...] } ?? ""
  }
}

extension Credential.Value {
  /// In the open: for a file that is given to its reader only.
  package var text: String {
    switch self {
    case .plain(let text): text
    case .secret(let secret): secret.revealed
    }
  }
}
