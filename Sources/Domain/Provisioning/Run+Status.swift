extension Run {
  package var isBusy: Bool {
    outcomes.contains { part in
      part.contains { outcome in
        switch outcome {
        case .underway, .undoing: true
        default: false
        }
      }
    }
  }

  /// Whether nothing is left to do and nothing is under way.
  package var isOver: Bool { !isBusy && upcoming == nil }

  package func status(of part: Int) -> Status {
    var tally = Tally()
    for outcome in outcomes[part] { tally.add(outcome) }
    return tally.status
  }

  /// How many steps have ended, of how many.
  package var progress: (ended: Int, of: Int) {
    let all = outcomes.joined()
    return (all.count { !$0.isOpen }, all.count)
  }

  private struct Tally {
    var (open, underway, done, left, failed, undone) = (0, 0, 0, 0, 0, 0)

    mutating func add(_ outcome: Outcome) {
      switch outcome {
      case .waiting: open += 1
      case .underway, .undoing: underway += 1
      case .done: done += 1
      case .undoFailed: left += 1
      case .failed, .leftOut: failed += 1
      case .undone: undone += 1
      }
    }

    var status: Status {
      if underway > 0 { return .underway }
      if undone > 0, done + left + failed + open == 0 { return .undone }
      if done + left == 0 { return failed > 0 ? .refused : .notBegun }
      return open + left + failed + undone > 0 ? .partly : .done
    }
  }
}

extension Run.Outcome {
  package var isOpen: Bool {
    switch self {
    case .waiting, .underway, .undoing: true
    default: false
    }
  }

  package var output: AnyOutput? {
    switch self {
    case .done(let output), .undoFailed(let output, _): output
    default: nil
    }
  }

  package var error: ServiceError? {
    switch self {
    case .failed(let error), .undoFailed(_, let error): error
    default: nil
    }
  }
}

extension AnyCall {
  /// The call that takes this one back, given its reply.
  package func inverse(of output: AnyOutput) -> AnyCall? {
    func open<C: Call>(_ call: C) -> AnyCall? {
      (output.value as? C.Output).flatMap { call.inverse(of: $0) }
    }
    return open(value)
  }
}
