import Display
import Domain

/// Activity: what was done to the account, the newest first.
package struct ActivityPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case open, filter, export, refresh, escape, undo
    case mark(Checklist.Command)
    /// - Parameter containing: what was looked for; a reply to an older filter is dropped.
    case listed(Result<Activity.ListRecords.Output, ServiceError>, containing: String)
    case verified(Result<Activity.Verdict, ServiceError>)
    case exported(Result<String, ExportError>)
  }

  let identity: AccountIdentity
  /// The rows are known by their record's number.
  var list = Checklist()
  var records: [Activity.Record] = []
  var filter = TextLine()
  var isFiltering = false
  /// The file the records are to be written to, while it is being asked for.
  var exporting: TextLine?
  var verdict: Activity.Verdict?
  var error: ServiceError?
  var remark: String?
  /// The question before anything is taken back.
  var confirm: Confirm?
  /// All records are on their way, to be marked then.
  var isMarkingAll = false
  private var isAsking = false

  package init(identity: AccountIdentity) { self.identity = identity }

  package var path: [String] { ["Activity"] }
  package var isTyping: Bool { isFiltering || exporting != nil }

  package func start() -> [Effect<Event>] {
    [Self.read("", before: nil), .call(Activity.GetVerdict()) { .verified($0) }]
  }

  /// What fits any screen twice over; the next come in before the cursor is there.
  private static let pageItems = 200

  private static func read(_ text: String, before number: Int?) -> Effect<Event> {
    let call = Activity.ListRecords(containing: text, before: number, maxItems: pageItems)
    return .call(call) { .listed($0, containing: text) }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    let height = Self.listHeight(room)
    switch event {
    case .listed, .verified, .returned: break
    default: (remark, isMarkingAll) = (nil, false)
    }
    switch event {
    case .key(let key): return press(key, height: height)
    case .paste(let text): return paste(text.filter { !$0.isNewline })
    case .open: return open()
    case .filter: isFiltering = true
    case .export: exporting = TextLine("usher-activity.jsonl")
    case .refresh: return startOver() + [.call(Activity.GetVerdict()) { .verified($0) }]
    case .escape: return escape()
    case .listed(let result, let text) where text == filter.text: return take(result)
    case .verified(.success(let verdict)): self.verdict = verdict
    case .exported(.success(let path)): remark = "saved to \(path)"
    case .exported(.failure(let error)): remark = error.message
    case .mark(let command): return mark(command, height: height)
    case .undo: askToUndo()
    case .returned(let result):
      guard result is BulkOutcome else { return [] }
      return startOver() + [.call(Activity.GetVerdict()) { .verified($0) }]
    case .listed, .verified: break
    }
    return []
  }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    guard !isTyping else {
      return [
        Binding([.enter], "done", help: "Take the text as it is", .key(.enter)),
        Binding([.escape, .control("g")], "back", help: "Leave the text line", .escape),
      ]
    }
    return [
      Binding(
        [.enter, .character("o"), .right], "open", command: "open",
        help: "Show the whole record, as CloudTrail would", .open),
      Binding(
        [.character("/")], "filter", command: "filter",
        help: "Show only records with a text in who, call, request or error", .filter),
      Binding(
        [.character("w")], "save", command: "export",
        help: "Save what is shown to a file, as JSON lines", .export),
      Binding(
        [.character("U")], "undo", command: "undo",
        help: "Take back what the marked records did, or the one under the cursor", .undo,
        disabled: listing.count > 0
          ? nil : isAsking ? "The records are being read." : "There is nothing to take back."),
    ] + marking + [
      Binding(
        [.character("R")], "", command: "refresh", help: "Read the records again", .refresh),
      Binding(
        [.escape, .control("g"), .character("q")], "back", command: "back",
        help: "Clear the filter, or go back", .escape),
    ]
  }
}

// MARK: - Reading

extension ActivityPage {
  mutating func startOver() -> [Effect<Event>] {
    (list, records, isAsking) = (Checklist(), [], true)
    return [Self.read(filter.text, before: nil)]
  }

  private mutating func take(
    _ result: Result<Activity.ListRecords.Output, ServiceError>
  ) -> [Effect<Event>] {
    isAsking = false
    switch result {
    case .success(let output):
      error = nil
      records += output.records
      listing.append(output.records.map { "\($0.number)" })
      listing.isLoading = output.isTruncated
    case .failure(let error): (self.error, listing.isLoading) = (error, false)
    }
    return markAllOnceThere()
  }

  /// The next page, once the cursor comes near the end of what is here.
  mutating func readOn(height: Int) -> [Effect<Event>] {
    listing.cursor + height * 2 > records.count ? readNext() : []
  }

  mutating func readNext() -> [Effect<Event>] {
    guard listing.isLoading, !isAsking, let last = records.last else { return [] }
    isAsking = true
    return [Self.read(filter.text, before: last.number)]
  }
}
