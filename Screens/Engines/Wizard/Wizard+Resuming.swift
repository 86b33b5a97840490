import Display
import Domain
import Foundation

extension Wizard {
  /// Goes on with a run that a console before this one began and did not end.
  package init?(resuming record: JournalledRun, identity: AccountIdentity) {
    guard record.wizard == Draft.name, let draft = record.draft.decoded(over: Draft()) else {
      return nil
    }
    self.init(draft, identity: identity, draftID: record.id)
    let (run, doubts) = Run.restored(from: record)
    isResumed = true
    // A call without a probe does no harm when it is repeated.
    phase = .settling(run, doubts.filter { $0.call.probe != nil })
    if doubts.allSatisfy({ $0.call.probe == nil }) { _ = show(run) }
  }

  /// What a run that is gone on with has to ask first.
  var begin: [Effect<Event>] {
    switch phase {
    case .settling(_, let doubts): doubts.first.map { [Self.probe($0)] } ?? []
    case .complete(let results): results.start().map { $0.map { .results($0) } }
    default: []
    }
  }

  private static func probe(_ doubt: Run.Doubt) -> Effect<Event> {
    Effect(.batch(doubt.call.probe.map { [$0] } ?? []) { .settled(doubt, $0[0]) })
  }

  mutating func settle(_ event: Event, _ run: Run, _ doubts: [Run.Doubt]) -> [Effect<Event>] {
    switch event {
    case .settled(let doubt, let result):
      var run = run
      run.settle(doubt, result)
      let open = doubts.filter { $0.position != doubt.position }
      guard let next = open.first else { return show(run) }
      phase = .settling(run, open)
      return [Self.probe(next)]
    default: return []
    }
  }

  /// Does what is missing for these parts; secrets that nobody can be shown any more are made
  /// anew.
  mutating func finish(_ run: Run, _ parts: [Int]) -> [Effect<Event>] {
    let lost = lostSecrets(of: run, parts)
    guard !lost.isEmpty else { return retry(run, parts) }
    let calls = lost.map { run.plan.parts[$0.part].steps[$0.step].call }
    let probe = [UInt8](repeating: 0, count: draft.randomBytes(form.state.facts))
    guard calls.allSatisfy({ draft.refreshed($0, random: probe, form.state.facts) != nil }) else {
      return askForSecret(run, parts)
    }
    phase = .renewing(run, parts)
    let count = lost.count * draft.randomBytes(form.state.facts)
    return [Effect(.random(count) { .random($0) })]
  }

  /// Steps whose secret is not to be had any more, whether they were carried out or not.
  private func lostSecrets(of run: Run, _ parts: [Int]) -> [Run.Position] {
    let format = draft.results(form.state.facts)
    return parts.flatMap { part in
      run.outcomes[part].indices.compactMap { step in
        let call = run.plan.parts[part].steps[step].call
        let isLost =
          run.outcomes[part][step].output.map { format.hasLostSecret(call, $0) }
          ?? call.hasLostSecret
        return isLost ? Run.Position(part: part, step: step) : nil
      }
    }
  }

  mutating func renew(_ event: Event, _ run: Run, _ parts: [Int]) -> [Effect<Event>] {
    switch event {
    case .random(let bytes):
      var run = run
      let lost = lostSecrets(of: run, parts)
      let share = bytes.count / max(1, lost.count)
      for (index, position) in lost.enumerated() {
        let call = run.plan.parts[position.part].steps[position.step].call
        let chance = Array(bytes[index * share..<(index + 1) * share])
        guard let fresh = draft.refreshed(call, random: chance, form.state.facts) else { continue }
        if run[position].output == nil {
          run.replace(position, with: fresh)
        } else {
          run.renew(position, with: fresh)
        }
      }
      return retry(run, parts)
    default: return []
    }
  }

  private mutating func retry(_ run: Run, _ parts: [Int]) -> [Effect<Event>] {
    var run = run
    for part in parts { run.retry(part: part) }
    isResumed = false
    return goOn(run)
  }
}

// MARK: - Secrets that have to be asked for

extension Wizard {
  private mutating func askForSecret(_ run: Run, _ parts: [Int]) -> [Effect<Event>] {
    phase = .asking(run, parts)
    form = Form(
      form.state, buttons: [.init("back", "Back"), .init("continue", "Continue")]
    ) { form in form.draft.secretFields(form) }
    return []
  }

  mutating func ask(
    _ event: Event, _ run: Run, _ parts: [Int], in room: Size
  ) -> [Effect<Event>] {
    let answer: Form<Draft>.Answer
    switch event {
    case .key(let key), .pageKey(let key): answer = form.handle(key, in: room)
    case .paste(let text): answer = form.paste(text)
    case .cancel: return show(run)
    default: return []
    }
    switch answer {
    case .pressed("continue"): return form.isInOrder() ? finish(run, parts) : [.ring]
    case .pressed: return show(run)
    case .effects(let effects): return asked(effects)
    case .none, .ignored: return []
    }
  }
}

extension AnyCall {
  /// Whether it was read back without its secret.
  fileprivate var hasLostSecret: Bool {
    Mirror(reflecting: value).children.contains { child in
      switch child.value {
      case let secret as Secret: secret.isLost
      case let secret as Secret?: secret?.isLost == true
      default: false
      }
    }
  }
}
