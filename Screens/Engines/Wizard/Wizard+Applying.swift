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

/// How far a run is, while it is under way.
struct Progress {
  let run: Run

  func draw(on canvas: inout Canvas) {
    let (ended, all) = run.progress
    canvas.write(run.isStopping ? "Stopping…" : "Working…", at: 1, 0, .title)
    canvas.write("\(ended) of \(all) calls", at: 14, 0, .quiet)
    drawBar(ended, of: all, on: &canvas)
    let rows = max(0, canvas.rows - 5)
    let first = max(0, min(current - rows / 2, run.plan.parts.count - rows))
    for (row, part) in run.plan.parts.enumerated().dropFirst(first).prefix(rows) {
      canvas.write(StatusMark(run.status(of: row)).text, at: 3, 3 + row - first)
      canvas.write(part.person, at: 5, 3 + row - first)
    }
    canvas.write(
      run.isStopping
        ? "The call under way is awaited; no other is begun."
        : "Esc stops after the call under way; what is done stays done.",
      at: 1, canvas.rows - 1, .quiet)
  }

  private var current: Int {
    run.plan.parts.indices.first { run.status(of: $0) == .underway } ?? 0
  }

  private func drawBar(_ ended: Int, of all: Int, on canvas: inout Canvas) {
    let width = max(0, canvas.columns - 6)
    let filled = all == 0 ? width : width * ended / all
    let end = canvas.write(String(repeating: "█", count: filled), at: 3, 1)
    canvas.write(String(repeating: "░", count: width - filled), at: end, 1, .quiet)
  }
}

/// A status in one character, which no colour is needed to tell from the others.
struct StatusMark {
  let text: String
  let words: String

  init(_ status: Run.Status) {
    (text, words) =
      switch status {
      case .notBegun: ("·", "not begun")
      case .underway: ("…", "under way")
      case .done: ("✓", "created")
      case .partly: ("!", "created in part")
      case .undone: ("○", "undone")
      }
  }
}
