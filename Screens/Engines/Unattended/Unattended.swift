import Display
import Domain

/// A wizard without its pages: the answers are there before it begins, and nobody presses a key.
///
/// It is the wizard itself that asks the account, finds what is wrong, makes the plan, keeps the
/// journal and has the results; this only goes through it from the first page to the last.
///
///     start → recheck → problems → begin (the run is in the journal) → carryOut → people → close
///
/// Between begin and carryOut nothing is sent, so that of several all can be written down before
/// the first call: after a kill a console offers to go on with every one of them.
package struct Unattended<Draft: WizardDraft>: Sendable {
  package typealias Event = Wizard<Draft>.Event

  var wizard: Wizard<Draft>
  /// Calls whose replies the facts have already.
  private var asked: Set<AnyCall> = []
  /// What is not sent before ``carryOut()``.
  private var held: [Effect<Event>]? = []

  /// - Parameter previous: one of the same account that has been through ``start()``: what it
  ///   knows is not asked again.
  package init(_ draft: Draft, identity: AccountIdentity, following previous: Self? = nil) {
    wizard = Wizard(draft, identity: identity, draftID: "")
    guard let previous else { return }
    wizard.form.state.facts = previous.wizard.form.state.facts
    wizard.form.state.lists = previous.wizard.form.state.lists
    asked = previous.asked
  }

  package var draft: Draft { wizard.draft }

  /// What the wizard asks when it opens.
  package mutating func start() -> [Effect<Event>] {
    let effects = wizard.asked(wizard.draft.load()).filter { effect in
      guard case .call(let call, _) = effect.work else { return true }
      return !asked.contains(call)
    }
    for case .call(let call, _) in effects.map(\.work) { asked.insert(call) }
    return effects
  }

  /// What the wizard asks again before the review.
  package func recheck() -> [Effect<Event>] { wizard.asked(wizard.draft.recheck()) }

  /// Changes answers, or what is known, once the account has been asked: names for ARNs, users
  /// that others are about to add.
  package mutating func amend(_ change: (inout FormState<Draft>) -> Void) {
    change(&wizard.form.state)
  }

  /// Takes a reply; gives what is to be asked then.
  package mutating func handle(_ event: Event) -> [Effect<Event>] {
    sift(wizard.handle(event, in: Self.room))
  }

  private static var room: Size { Size(columns: 80, rows: 24) }

  /// Nobody is here to hear a bell or to come back to a draft.
  private mutating func sift(_ effects: [Effect<Event>]) -> [Effect<Event>] {
    effects.filter { effect in
      switch effect.work {
      case .keep, .discard, .ring, .close: return false
      case .task where held != nil:
        held?.append(effect)
        return false
      default: return true
      }
    }
  }
}

// MARK: - The plan

extension Unattended {
  /// Something that has to be put right before anything is done.
  package struct Finding: Hashable, Sendable {
    /// The field, by its ID on the page; empty for what the account did not answer.
    package var field: String
    /// `User name "zed"`
    package var subject: String
    package var sentence: String
  }

  /// Everything the wizard's pages would show beside their fields, and what could not be read.
  package var findings: [Finding] {
    let state = wizard.form.state
    let unread = state.notice.map { [Finding(field: "", subject: "", sentence: $0)] } ?? []
    return unread
      + Draft.steps.flatMap { step in
        step.fields(state).compactMap { field in
          field.problem(in: state).map {
            Finding(field: field.id, subject: field.subject(in: state), sentence: $0)
          }
        }
      }
  }

  /// The calls as they will be, but for what chance adds to them. Without findings only.
  package var plan: Plan {
    let (draft, facts) = (wizard.draft, wizard.form.state.facts)
    return draft.plan(facts, random: Array(repeating: 0, count: draft.randomBytes(facts)))
  }

  package var warnings: [String] { wizard.draft.review(wizard.form.state.facts).warnings }

  package var format: any ResultsFormat { wizard.draft.results(wizard.form.state.facts) }

  /// Whether carrying it out makes secrets that somebody has to be given.
  package var makesSecrets: Bool { wizard.draft.makesSecrets }
}

// MARK: - Carrying it out

extension Unattended {
  /// Makes the plan and writes down that its run begins. Without findings only.
  package mutating func begin() -> [Effect<Event>] { sift(wizard.submit()) }

  /// Why the run could not be written down; nothing is sent then.
  package var refusal: String? {
    if case .filling = wizard.phase { wizard.form.state.notice } else { nil }
  }

  /// Sends the first call; the others follow with the replies.
  package mutating func carryOut() -> [Effect<Event>] {
    defer { held = nil }
    return held ?? []
  }

  /// Saves the mail of every person that was handed to nobody.
  ///
  /// - Parameter path: for the mail of this number in the outbox.
  package mutating func saveMails(as path: (Int) -> String) -> [Effect<Event>] {
    guard case .complete(var results) = wizard.phase else { return [] }
    let effects = results.savePostings(as: path)
    wizard.phase = .complete(results)
    return effects.map { $0.map { .results($0) } }
  }

  /// Ends the run and overwrites its secrets: everybody who is to have them has them, or nothing
  /// was sent.
  package mutating func close() -> [Effect<Event>] {
    switch wizard.phase {
    case .complete(let results):
      results.wipe()
      return [Effect(.closeRun(results.run.id))]
    case .applying(let run) where held != nil:
      held = []
      return [Effect(.closeRun(run.id))]
    default: return []
    }
  }
}
