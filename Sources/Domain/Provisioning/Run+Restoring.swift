import Foundation

extension Run {
  /// A call that was sent, and of which nobody knows whether it was carried out.
  package struct Doubt: Sendable {
    package var position: Position
    package var call: AnyCall
    package var begunAt: Date
  }

  /// The run as far as the journal knows it, after the console that began it has gone.
  ///
  /// - Returns: the run, and what has to be settled by reading back before it goes on.
  package static func restored(from record: JournalledRun) -> (run: Run, doubts: [Doubt]) {
    var run = Run(id: record.id, plan: record.plan)
    run.hold()
    var doubts: [Position: Doubt] = [:]
    for entry in record.entries where run.has(entry.position) {
      doubts[entry.position] = nil
      run.take(entry)
      let isInDoubt = entry.kind == .perform && entry.state == .begun
      run.doubt(entry.position, isInDoubt && entry.call.probe == nil)
      if isInDoubt {
        doubts[entry.position] = Doubt(
          position: entry.position, call: entry.call, begunAt: entry.begunAt)
      }
    }
    return (
      run,
      doubts.values.sorted {
        ($0.position.part, $0.position.step) < ($1.position.part, $1.position.step)
      }
    )
  }

  private func has(_ position: Position) -> Bool {
    outcomes.indices.contains(position.part)
      && outcomes[position.part].indices.contains(position.step)
  }

  private mutating func take(_ entry: JournalledRun.Entry) {
    let call = plan.parts[entry.position.part].steps[entry.position.step].call
    switch (entry.kind, entry.state) {
    case (.perform, .begun): self[entry.position] = .waiting
    case (.perform, .done):
      guard let output = entry.result.flatMap({ call.output(from: $0) }) else { return }
      self[entry.position] = .done(output)
    case (.perform, .failed): self[entry.position] = .failed(entry.error)
    // What is taken back twice is gone all the same, so a doubt about it needs no settling.
    case (.undo, .begun): break
    case (.undo, .done): self[entry.position] = .undone
    case (.undo, .failed):
      guard let output = self[entry.position].output else { return }
      self[entry.position] = .undoFailed(output, entry.error)
    }
  }

  /// Says what reading back has found out about a doubt.
  package mutating func settle(_ doubt: Doubt, _ probed: Result<AnyOutput, ServiceError>) {
    switch probed {
    case .success(let found):
      guard let output = doubt.call.output(probed: found, since: doubt.begunAt) else { return }
      self[doubt.position] = .done(output)
    case .failure(let error):
      guard !error.saysGone else { return }
      self[doubt.position] = .failed(error)
    }
  }
}

extension JournalledRun.Entry {
  fileprivate var error: ServiceError {
    result.flatMap { try? JSONDecoder().decode(ServiceError.self, from: $0) }
      ?? .serviceFailure("The call failed; the journal does not say why.")
  }
}

extension AnyCall {
  /// A reply of this call that was written down; its secrets are lost.
  package func output(from json: Data) -> AnyOutput? {
    func open<C: Call>(_ call: C) -> AnyOutput? {
      (try? JSONDecoder().decode(C.Output.self, from: json)).map { AnyOutput($0) }
    }
    return open(value)
  }
}
