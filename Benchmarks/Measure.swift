import Foundation
import PseudoTerminal

/// Times and bytes of one kind of answer.
struct Measure {
  /// From the key to the last byte, in milliseconds.
  var milliseconds: [Double] = []
  var bytes: [Int] = []

  var row: String {
    let (median, late) = (percentile(50), percentile(99))
    let size = bytes.sorted()[bytes.count / 2]
    return String(format: "%8.2f %8.2f %8d", median, late, size)
  }

  private func percentile(_ part: Int) -> Double {
    let sorted = milliseconds.sorted()
    return sorted[min(sorted.count - 1, sorted.count * part / 100)]
  }
}

extension PseudoTerminal {
  /// How long silence has to last to be the end of an answer, in milliseconds. It is no part of
  /// what is measured.
  private static let quiet: Int32 = 60

  /// Presses keys, and takes the time until the last byte of the answer.
  func answer(to keys: String, into measure: inout Measure) {
    let before = output.count
    let start = ContinuousClock.now
    var last = start
    type(keys)
    while let count = read(within: Self.quiet), count > 0 { last = .now }
    measure.milliseconds.append((last - start).milliseconds)
    measure.bytes.append(output.count - before)
  }

  func measure(_ scenario: Scenario) -> Measure {
    var (measure, ignored) = (Measure(), Measure())
    if !scenario.before.isEmpty { answer(to: scenario.before, into: &ignored) }
    for _ in 0..<scenario.times {
      answer(to: scenario.keys, into: &measure)
      if !scenario.after.isEmpty { answer(to: scenario.after, into: &ignored) }
    }
    return measure
  }
}
