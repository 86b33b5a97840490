import Display
import Domain
import Foundation

extension Wizard {
  /// Between the press of the button and the first call.
  mutating func prepare(_ event: Event) -> [Effect<Event>] {
    switch event {
    case .random(let bytes):
      let plan = draft.plan(form.state.facts, random: Array(bytes.dropFirst(16)))
      let record = JournalledRun(
        id: Self.id(from: bytes), wizard: Draft.name, summary: draft.summary, plan: plan,
        draft: (try? JSONEncoder().encode(draft)) ?? Data())
      return [Effect(.openRun(record) { .opened(record, $0) })]
    case .opened(let record, nil):
      return [Effect(.discard(draft: draftID))] + goOn(Run(id: record.id, plan: record.plan))
    case .opened(_, let error?):
      phase = .filling
      form.state.notice = "Nothing was created. \(error)"
      return []
    default: return []
    }
  }

  static func id(from bytes: [UInt8]) -> String {
    bytes.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  mutating func apply(_ event: Event, _ run: inout Run) -> [Effect<Event>] {
    switch event {
    case .performed(let task, let result):
      run.record(result, of: task)
      return goOn(run)
    case .stop, .cancel, .key(.escape):
      run.stop()
      phase = .applying(run)
      return []
    default: return []
    }
  }

  /// Sends the next call, or shows the results when there is none.
  mutating func goOn(_ run: Run) -> [Effect<Event>] {
    var run = run
    if let task = run.next() {
      phase = .applying(run)
      return [Effect(.task(task, of: run.id) { .performed(task, $0) })]
    }
    guard !run.isBusy else {
      phase = .applying(run)
      return []
    }
    return show(run)
  }

  mutating func show(_ run: Run) -> [Effect<Event>] {
    var results = Results(
      run: run, format: draft.results(form.state.facts), isResumed: isResumed)
    if let kept = shownResults { results.keep(from: kept) }
    shownResults = nil
    phase = .complete(results)
    return results.start().map { $0.map { .results($0) } }
  }

  mutating func complete(
    _ event: Event, _ results: inout Results, in room: Size
  ) -> [Effect<Event>] {
    let answer: Results.Answer
    switch event {
    case .key(let key), .pageKey(let key): answer = results.handle(.key(key), in: room)
    case .cancel: answer = results.handle(.key(.escape), in: room)
    case .paste(let text): answer = results.handle(.paste(text), in: room)
    case .results(let event): answer = results.handle(event, in: room)
    case .returned(let result): answer = results.handle(.returned(result), in: room)
    default: return []
    }
    phase = .complete(results)
    switch answer {
    case .effects(let effects): return effects.map { $0.map { .results($0) } }
    case .goOn(let run):
      shownResults = results
      return goOn(run)
    case .finish(let parts):
      shownResults = results
      return finish(results.run, parts)
    case .later: return [.close]
    case .leave:
      results.wipe()
      form.state.draft = Draft()
      phase = .preparing
      let people = results.run.plan.parts.map(\.person)
      return [
        Effect(.closeRun(results.run.id)), .close(returning: WizardOutcome(people: people)),
      ]
    }
  }
}

/// Whom a wizard was about, for the page it was opened from.
struct WizardOutcome: Sendable {
  let people: [String]
}
