import Display
import Domain

extension Results {
  mutating func close() -> Answer {
    if form.state.facts.isResumed, !form.state.facts.unfinishedParts.isEmpty {
      confirm = Confirm(
        "This is not finished. It can wait, or stay as it is for good.",
        [
          .init("stay", "Stay", "s"), .init("later", "Later", "l"),
          .init("leave", "Leave as it is", "f"),
        ])
      return .effects([])
    }
    let unseen = form.state.facts.unseenSecrets
    guard unseen > 0 else { return .leave }
    confirm = .leaving(unseen: unseen)
    return .effects([])
  }

  mutating func askToUndo(_ part: Int) -> Answer {
    let done = run.outcomes[part].count { $0.output != nil }
    confirm = Confirm(
      "Undo \(run.plan.parts[part].person)? \(done) \(done == 1 ? "thing" : "things") created"
        + " just now will be removed, and nothing else.",
      [.init("stay", "Keep", "k"), .init("undo.\(part)", "Undo", "u")])
    return .effects([])
  }

  mutating func askToUndoAll() -> Answer {
    let done = run.outcomes.joined().count { $0.output != nil }
    let people = run.plan.parts.count
    confirm = Confirm(
      "Undo all \(people)? \(done) \(done == 1 ? "thing" : "things") created by this run will be"
        + " removed, and nothing else.",
      [.init("stay", "Keep", "k"), .init("undoAll", "Undo all", "u")])
    return .effects([])
  }

  mutating func answerConfirm(_ key: Key) -> Answer {
    guard let answer = confirm?.handle(key) else { return .effects([]) }
    confirm = nil
    if answer == "leave" { return .leave }
    if answer == "later" { return .later }
    if answer == "undoAll" { return undo(Array(run.plan.parts.indices)) }
    guard answer.hasPrefix("undo."), let part = Int(answer.dropFirst(5)) else {
      return .effects([])
    }
    return undo([part])
  }

  private func undo(_ parts: [Int]) -> Answer {
    var run = run
    for part in parts { run.undo(part: part) }
    return .goOn(run)
  }
}
