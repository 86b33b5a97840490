import Display
import Domain

extension ActivityPage {
  var listing: Listing {
    get { list.listing }
    _modify { yield &list.listing }
  }

  /// The keys of marking, but for those that would mark only what has been read so far.
  var marking: [Binding<Event>] {
    MarkingKeys.all.filter { $0.does != .invertShown }.map { entry in
      // On this page the command to undo is that of the records.
      let command = entry.does == .undo ? "undo-marking" : entry.command
      let label = entry.does == .toggle ? entry.label : ""
      return Binding(entry.keys, label, command: command, help: entry.help, .mark(entry.does))
    }
  }

  mutating func mark(_ command: Checklist.Command, height: Int) -> [Effect<Event>] {
    guard command == .toggleAllShown, listing.isLoading else {
      list.perform(command, height: height)
      return readOn(height: height)
    }
    (isMarkingAll, remark) = (true, "Reading all records, to mark them…")
    return readNext()
  }

  mutating func markAllOnceThere() -> [Effect<Event>] {
    guard isMarkingAll else { return [] }
    guard !listing.isLoading else { return readNext() }
    (isMarkingAll, remark) = (false, nil)
    list.perform(.toggleAllShown, height: 1)
    return []
  }

  /// The places of the marked, or of the one under the cursor: the newest first.
  private var targets: [Int] {
    list.marks.count > 0 ? list.marks.rows.map { Int($0) } : listing.current.map { [$0] } ?? []
  }

  /// To tell of each of very many what takes it back would keep the operator waiting.
  private static let mostLookedAt = 1000

  mutating func askToUndo() {
    let targets = targets
    let isLookedAt = targets.count <= Self.mostLookedAt
    let lost = isLookedAt ? targets.count { records[$0].inverse == nil } : 0
    guard lost < targets.count else {
      remark = "Nothing takes \(targets.count == 1 ? "this" : "any of these") back."
      return
    }
    var question = "Take back \(what(targets))?"
    if lost > 0 { question += " \(lost) of them cannot be taken back." }
    confirm = Confirm(question, [.init("keep", "Keep", "k"), .init("undo", "Take back", "t")])
  }

  /// `"Created group Lab"`, or how many of which calls, the newest first.
  private func what(_ targets: [Int]) -> String {
    guard targets.count > 1 else { return "\"\(records[targets[0]].summary)\"" }
    var counts: [String: Int] = [:]
    for row in targets { counts[records[row].event, default: 0] += 1 }
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = kinds.prefix(3).map { "\($0.value.grouped) \($0.key)" }.joined(separator: ", ")
    let more = kinds.count > 3 ? " and others" : ""
    return "\(targets.count.grouped) changes, the newest first: \(shown)\(more)"
  }

  mutating func answer(_ key: Key) -> [Effect<Event>] {
    guard let answer = confirm?.handle(key) else { return [] }
    confirm = nil
    return answer == "undo" ? [undoing(targets)] : []
  }

  private func undoing(_ targets: [Int]) -> Effect<Event> {
    let records = records
    let names = targets.map { "\(records[$0].number) \(records[$0].event) \(records[$0].target)" }
    let nothing = ServiceError(.validationException, "Nothing takes this back.")
    let bulk = Bulk(
      names, overlooking: [.noSuchEntity, .resourceNotFoundException], batchSize: 2000,
      withoutCalls: .failed(nothing)
    ) { records[targets[$0]].inverse.map { [$0] } ?? [] }
    let words = BulkWords(
      Noun("change", "changes"), title: "Change", doing: "Taking back", done: "Taken back",
      already: "gone already", afterSome: "The others are as they were.")
    return .show(BulkPage(bulk, words, path: path + ["Undo"], purpose: "undo"))
  }
}
