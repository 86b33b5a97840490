/// A plan being carried out: what is done, what is not, what comes next.
///
/// A pure state machine: it says which call comes next and is told how the call went. A step
/// that fails leaves out only the steps that need it; the rest of the part goes on, and so do
/// the other parts, as AWS's console does.
package struct Run: Sendable {
  /// One step of one part.
  package struct Position: Codable, Hashable, Sendable {
    package var part: Int
    package var step: Int
    package init(part: Int, step: Int) { (self.part, self.step) = (part, step) }
  }

  package enum Outcome: Sendable {
    case waiting
    case underway
    case done(AnyOutput)
    case failed(ServiceError)
    /// Not tried, because the step at this index failed.
    case leftOut(needing: Int)
    /// Being taken back.
    case undoing(AnyOutput)
    case undone
    case undoFailed(AnyOutput, ServiceError)
  }

  /// What to do next.
  package struct Task: Hashable, Sendable {
    package enum Kind: String, Codable, Sendable { case perform, undo }
    package var kind: Kind
    package var position: Position
    package var call: AnyCall
  }

  package enum Status: Hashable, Sendable {
    case notBegun, underway, done
    /// Done in part: some steps failed or were left out.
    case partly
    /// Tried, and nothing of it is there: what all the rest needs was refused.
    case refused
    /// What this run had created is gone again.
    case undone
  }

  package let id: String
  package private(set) var plan: Plan
  package private(set) var outcomes: [[Outcome]]
  /// Asked to stop: the call under way is awaited, no other is begun.
  package private(set) var isStopping = false
  /// Parts to take back, and parts whose lost secrets are made anew by taking back and redoing.
  private var undoing: Set<Int> = []
  private var renewing: Set<Position> = []
  /// Parts that are not gone on with before they are asked for: the run was stopped, or begun by
  /// an earlier console.
  private var held: Set<Int> = []
  /// Steps that may have been carried out, and of which no reading tells: harmless to repeat, and
  /// to be taken back even so.
  private var doubtful: Set<Position> = []

  package init(id: String, plan: Plan) {
    (self.id, self.plan) = (id, plan)
    outcomes = plan.parts.map { $0.steps.map { _ in .waiting } }
  }

  package subscript(_ position: Position) -> Outcome {
    get { outcomes[position.part][position.step] }
    set { outcomes[position.part][position.step] = newValue }
  }
}

// MARK: - Going on

extension Run {
  /// The next call, marked as under way; nil when there is none, or one is under way already.
  package mutating func next() -> Task? {
    guard !isStopping, !isBusy else { return nil }
    leaveOutWhatCannotBe()
    guard let task = upcoming else { return nil }
    switch (task.kind, self[task.position]) {
    case (.undo, .done(let output)), (.undo, .undoFailed(let output, _)):
      self[task.position] = .undoing(output)
    default: self[task.position] = .underway
    }
    return task
  }

  /// Says how the task ended.
  package mutating func record(_ result: Result<AnyOutput, ServiceError>, of task: Task) {
    doubtful.remove(task.position)
    let before = self[task.position]
    switch (task.kind, result, before) {
    case (.perform, .success(let output), _): self[task.position] = .done(output)
    case (.perform, .failure(let error), _): self[task.position] = .failed(error)
    case (.undo, .success, _):
      let isRenewal = renewing.remove(task.position) != nil
      self[task.position] = isRenewal ? .waiting : .undone
    case (.undo, .failure(let error), .undoing(let output)):
      // What is gone already needs no taking back.
      let isGone = error.saysGone
      let isRenewal = renewing.remove(task.position) != nil
      self[task.position] =
        isGone ? (isRenewal ? .waiting : .undone) : .undoFailed(output, error)
      if !isGone { undoing.remove(task.position.part) }
    case (.undo, .failure, _): break
    }
  }

  package mutating func stop() {
    isStopping = true
    (undoing, renewing) = ([], [])
    hold()
  }

  /// Goes on with everything.
  package mutating func resume() {
    isStopping = false
    held = []
  }

  /// Says whether a step may have been carried out.
  mutating func doubt(_ position: Position, _ isInDoubt: Bool) {
    if isInDoubt { doubtful.insert(position) } else { doubtful.remove(position) }
  }

  /// Begins nothing more that is not asked for by name.
  mutating func hold() { held = Set(outcomes.indices) }

  /// Tries again what failed or was left out for one person, and goes on where it was stopped.
  package mutating func retry(part: Int) {
    isStopping = false
    held.remove(part)
    undoing.remove(part)
    for step in outcomes[part].indices {
      switch outcomes[part][step] {
      case .failed, .leftOut, .undone: outcomes[part][step] = .waiting
      default: break
      }
    }
  }

  /// Takes back what this run created for one person, in reverse, and nothing else.
  package mutating func undo(part: Int) {
    isStopping = false
    undoing.insert(part)
    renewing = renewing.filter { $0.part != part }
    for position in doubtful where position.part == part {
      self[position] = .done(AnyOutput(Nothing()))
    }
    for step in outcomes[part].indices {
      switch outcomes[part][step] {
      case .waiting, .failed, .leftOut: outcomes[part][step] = .undone
      default: break
      }
    }
  }

  /// Makes a step's secret anew, because the old one can be shown to nobody any more: takes
  /// the step back and does it again.
  package mutating func renew(_ position: Position, with call: AnyCall) {
    plan.parts[position.part].steps[position.step].call = call
    renewing.insert(position)
  }

  /// Gives a step that has not been done its secret again.
  package mutating func replace(_ position: Position, with call: AnyCall) {
    plan.parts[position.part].steps[position.step].call = call
  }

  private mutating func leaveOutWhatCannotBe() {
    for part in outcomes.indices {
      for step in outcomes[part].indices {
        guard case .waiting = outcomes[part][step] else { continue }
        let missing = plan.parts[part].steps[step].needs.first { need in
          switch outcomes[part][need] {
          case .failed, .leftOut: true
          default: false
          }
        }
        if let missing { outcomes[part][step] = .leftOut(needing: missing) }
      }
    }
  }

  var upcoming: Task? {
    if let position = renewing.min(by: { ($0.part, $0.step) < ($1.part, $1.step) }) {
      return undoTask(position)
    }
    for part in undoing.sorted() {
      for step in outcomes[part].indices.reversed() {
        if let task = undoTask(Position(part: part, step: step)) { return task }
      }
    }
    for part in outcomes.indices where !held.contains(part) {
      for step in outcomes[part].indices {
        if case .waiting = outcomes[part][step] {
          let position = Position(part: part, step: step)
          return Task(kind: .perform, position: position, call: completedCall(at: position))
        }
      }
    }
    return nil
  }

  private func undoTask(_ position: Position) -> Task? {
    let output: AnyOutput
    switch self[position] {
    case .done(let made): output = made
    case .undoFailed(let made, _)
    where undoing.contains(position.part) || renewing.contains(position):
      output = made
    default: return nil
    }
    let call = plan.parts[position.part].steps[position.step].call
    guard let inverse = call.inverse(of: output) else { return nil }
    return Task(kind: .undo, position: position, call: inverse)
  }
}
