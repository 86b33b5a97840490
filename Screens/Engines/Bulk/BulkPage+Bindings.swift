import Display
import Domain

extension BulkPage {
  package var bindings: [Binding<Event>] {
    guard isOver else { return [stopping] }
    if let confirm { return confirm.bindings { .key($0) } }
    return buttons.count > 1 ? pressing + leaving : leaving
  }

  var buttons: [Button] {
    (canResume ? [.resume] : []) + (canUndo ? [.undo] : []) + [.close]
  }

  private var canResume: Bool { obstacle == nil && bulk.canResume }
  private var canUndo: Bool { undo != nil && bulk.done > 0 }

  private var stopping: Binding<Event> {
    Binding(
      [.escape, .control("g")], "stop", command: "stop",
      help: "Stop after the \(words.noun.many) under way; what is done stays done", .stop,
      disabled: bulk.isStopping ? "It stops after the \(words.noun.many) under way." : nil)
  }

  private var leaving: [Binding<Event>] {
    [
      Binding(
        [.escape, .control("g"), .function(9), .character("q")]
          + (buttons.count > 1 ? [] : [.enter]),
        "close", command: "close", help: "Go back to where this was begun", .close),
      Binding([.down], "", help: "Read in full what became of the next", .key(.down)),
      Binding([.up], "", help: "Read in full what became of the one before", .key(.up)),
    ]
  }

  private var pressing: [Binding<Event>] {
    [
      Binding(
        [.enter, .space], focus.rawValue.lowercased(), help: "Press the button with the focus",
        .press),
      Binding([.tab], "next button", help: "Go to the next button", .key(.tab)),
      Binding(
        [], "", command: "resume", help: "Go on with what is left", .resume,
        disabled: canResume ? nil : "There is nothing to go on with."),
      Binding(
        [], "", command: "undo", help: "Take back what was done here, the last first", .undo,
        disabled: canUndo ? nil : "There is nothing to take back."),
    ]
  }

  mutating func press() -> [Effect<Event>] {
    switch focus {
    case .resume: handle(.resume, in: Size(columns: 0, rows: 0))
    case .undo: handle(.undo, in: Size(columns: 0, rows: 0))
    case .close: handle(.close, in: Size(columns: 0, rows: 0))
    }
  }

  mutating func take(_ key: Key, in room: Size) -> [Effect<Event>] {
    guard isOver else { return [] }
    if confirm != nil { return answer(key) }
    let at = buttons.firstIndex(of: focus) ?? 0
    switch key {
    case .tab, .right: focus = buttons[(at + 1) % buttons.count]
    case .backTab, .left: focus = buttons[(at + buttons.count - 1) % buttons.count]
    default: _ = listing.move(key, height: listHeight(room))
    }
    return []
  }
}

// MARK: - Undoing

extension BulkPage {
  mutating func askToUndo() {
    guard isOver, canUndo, let undo else { return }
    confirm = Confirm(
      undo.question(bulk.done), [.init("keep", "Keep", "k"), .init("undo", "Undo", "u")])
  }

  private mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    guard answer == "undo", let undo else { return [] }
    let (done, kept) = (bulk.doneHere, bulk.kept)
    let work = Bulk(done.map { bulk.units[$0].name }, overlooking: Self.gone, batchSize: 2000) {
      undo.calls(done[$0], kept[done[$0]])
    }
    return [.show(BulkPage(work, undo.words, path: path + ["Undo"], purpose: Self.undoing))]
  }

  /// Who was taken away by somebody else need not be taken away.
  private static var gone: Set<ServiceError.Code> { [.noSuchEntity, .resourceNotFoundException] }
  private static var undoing: String { "undo" }

  mutating func takeBack(_ result: (any Sendable)?) {
    guard let outcome = result as? BulkOutcome, outcome.purpose == Self.undoing else { return }
    let undone = Set(outcome.done)
    bulk.takeBack(bulk.doneHere.filter { undone.contains(bulk.units[$0].name) })
    tell()
  }
}
