/// In what two texts differ, line by line.
struct LineDifference: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
    /// Lines that are the same, and too far from the next change to be shown.
    case skipped(Int)
  }

  let lines: [Line]

  /// - Parameter context: how many lines that are the same stand around each change.
  init(from old: [String], to new: [String], context: Int = 2) {
    lines = Self.shortened(Self.merged(old, new), context: context)
  }

  var isEmpty: Bool { !lines.contains { if case .added = $0 { true } else { $0.isRemoved } } }

  /// What is only in the old text comes before what stands in its place.
  private static func merged(_ old: [String], _ new: [String]) -> [Line] {
    let changes = new.difference(from: old)
    let removed = Set(changes.removals.map(\.offset))
    let added = Set(changes.insertions.map(\.offset))
    var lines: [Line] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      if removed.contains(one) {
        lines.append(.removed(old[one]))
        one += 1
      } else if added.contains(other) {
        lines.append(.added(new[other]))
        other += 1
      } else {
        lines.append(.same(new[other]))
        (one, other) = (one + 1, other + 1)
      }
    }
    return lines
  }

  private static func shortened(_ lines: [Line], context: Int) -> [Line] {
    var isNear = Array(repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where !line.isSame {
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        isNear[near] = true
      }
    }
    var shown: [Line] = []
    for (index, line) in lines.enumerated() {
      if isNear[index] {
        shown.append(line)
      } else if case .skipped(let count)? = shown.last {
        shown[shown.count - 1] = .skipped(count + 1)
      } else {
        shown.append(.skipped(1))
      }
    }
    return shown
  }
}

extension LineDifference.Line {
  fileprivate var isSame: Bool { if case .same = self { true } else { false } }
  fileprivate var isRemoved: Bool { if case .removed = self { true } else { false } }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
