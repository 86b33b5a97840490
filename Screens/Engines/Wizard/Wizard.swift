import Display
import Domain
import Foundation

/// The engine every wizard runs on: pages of fields, a review, the plan carried out, results.
///
///     filling(step) → reviewing → applying → complete
///
/// Answers live in the form's draft, kept safe at every change. Secrets live only in the plan
/// that is being carried out and in its results; leaving the results wipes them.
package struct Wizard<Draft: WizardDraft>: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    /// A key that a binding claims and the page handles like any other.
    case pageKey(Key)
    case next, previous, submit, cancel, showCommands
    case jump(Int)
    case spelled([String])
    case form(FormUpdate<Draft>)
    case random([UInt8])
    case opened(JournalledRun, ServiceError?)
    case performed(Run.Task, Result<AnyOutput, ServiceError>)
    case settled(Run.Doubt, Result<AnyOutput, ServiceError>)
    case stop
    case results(Results.Event)
  }

  enum Phase: Sendable {
    /// On a step, or on the review when the index is the number of steps.
    case filling
    /// Waiting for what the plan takes before its first call.
    case preparing
    case applying(Run)
    case complete(Results)
    /// Finding out what became of calls that an earlier console had sent when it was killed.
    case settling(Run, [Run.Doubt])
    /// Waiting for what new secrets are made of, for these parts.
    case renewing(Run, [Int])
    /// Asking for a secret that cannot be made anew.
    case asking(Run, [Int])
  }

  let identity: AccountIdentity
  let draftID: String
  var form: Form<Draft>
  var page: Int
  var phase = Phase.filling
  var confirm: Confirm?
  /// The results as they were shown while a retry or an undo goes on.
  var shownResults: Results?
  /// Whether this goes on with a run of an earlier console.
  var isResumed = false

  /// - Parameter draftID: new for each wizard, so that two consoles never share one.
  package init(_ draft: Draft = Draft(), identity: AccountIdentity, draftID: String) {
    (self.identity, self.draftID) = (identity, draftID)
    page = 0
    form = Self.form(FormState(draft, facts: Draft.facts(on: identity)), page: 0)
  }

  package var draft: Draft { form.state.draft }
  package var path: [String] { Draft.path }
  package var isTyping: Bool {
    switch phase {
    case .filling, .asking: confirm?.isTyping ?? form.isTyping
    case .complete(let results): results.isTyping
    default: false
    }
  }

  var isReviewing: Bool { page == Draft.steps.count }

  package var rail: [RailStep] {
    let titles = Draft.steps.map(\.title) + Draft.endings
    let now: Int
    if case .filling = phase { now = page } else { now = Draft.steps.count + 1 }
    return titles.enumerated().map { number, title in
      RailStep(
        title: title, state: number < now ? .done : number == now ? .current : .ahead)
    }
  }

  package func start() -> [Effect<Event>] {
    asked(draft.load()) + begin
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch (phase, event) {
    case (.filling, _): fill(event, in: room)
    // What the account says is wanted on every page: new passwords go by it, too.
    case (_, .form(let update)): asked(update.apply(&form.state))
    case (.preparing, _): prepare(event)
    case (.applying(var run), _): apply(event, &run)
    case (.complete(var results), _): complete(event, &results, in: room)
    case (.settling(let run, let doubts), _): settle(event, run, doubts)
    case (.renewing(let run, let parts), _): renew(event, run, parts)
    case (.asking(let run, let parts), _): ask(event, run, parts, in: room)
    }
  }

  package func draw(on canvas: inout Canvas) {
    switch phase {
    case .filling:
      form.draw(on: &canvas)
      confirm?.draw(on: &canvas)
    case .asking: form.draw(on: &canvas)
    case .preparing, .renewing: canvas.write("Preparing…", at: 1, 0, .title)
    case .settling: canvas.write("Reading back what was done…", at: 1, 0, .title)
    case .applying(let run): Progress(run: run).draw(on: &canvas)
    case .complete(let results): results.draw(on: &canvas)
    }
  }

  /// Replies to the form's effects are events of the wizard.
  func asked(_ effects: [FormEffect<Draft>]) -> [Effect<Event>] {
    effects.map { $0.map { .form($0) } }
  }
}
