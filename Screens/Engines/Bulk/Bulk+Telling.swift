import Domain

extension Bulk {
  /// How many units have come to an end.
  var ended: Int { parts.first?.unit ?? next }

  /// The same in thousandths of a unit: one unit may be most of the work.
  var endedThousandths: Int {
    ended * 1000 + (parts.first.map { $0.before * 1000 / $0.whole } ?? 0)
  }

  /// Whether it was stopped with units that can still be gone on with.
  var canResume: Bool {
    batch == nil && isStopping && over + failures.count + takenBack < units.count
  }

  /// What this did itself, the last first: what may be taken back.
  var doneHere: [Int] {
    units.indices.reversed().filter { units[$0].isDoneHere }
  }

  /// The units in the order they are told of: what went wrong first, so that no failure is
  /// overlooked, then what is left, then what is done.
  var order: [Int] {
    units.indices.filter { units[$0].error != nil }
      + units.indices.filter { units[$0].error == nil && !units[$0].isOver }
      + units.indices.filter { units[$0].isOver }
  }
}

extension Bulk.Unit {
  var error: ServiceError? { if case .failed(let error) = state { error } else { nil } }

  /// Whether there is nothing left to do for it.
  var isOver: Bool {
    switch state {
    case .done, .already: true
    case .waiting, .failed, .cut, .undone: false
    }
  }

  /// Done by this work and nobody else.
  var isDoneHere: Bool { if case .done = state { true } else { false } }

  var isWaiting: Bool { if case .waiting = state { true } else { false } }
}
