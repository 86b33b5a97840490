import Display
import Domain

/// The first page: where one can go, and work that an earlier console left unfinished.
package struct Home: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case open, discard, refresh, quit
    case go(Page)
    case counted(Result<IAM.GetAccountSummary.Output, ServiceError>)
    case found(Unfinished)
    case adopted(SavedDraft, Bool)
    case takenOver(JournalledRun, ServiceError?)
    case opened(KnownWizard, [UInt8])
    case described(Result<IdentityCenter.DescribeDirectory.Output, ServiceError>)
  }

  var identity: AccountIdentity
  /// What the account is, in a line: `local account file, nothing leaves this machine`.
  let remark: String
  var summary: [String: Int]?
  var directory: IdentityCenter.DescribeDirectory.Output?
  var unfinished = Unfinished()
  var cursor = 0
  var confirm: Confirm?
  var notice: String?

  package init(identity: AccountIdentity, remark: String) {
    (self.identity, self.remark) = (identity, remark)
  }

  package var path: [String] { ["Usher"] }

  package func start() -> [Effect<Event>] {
    let directory: [Effect<Event>] =
      identity.live == nil ? [.call(IdentityCenter.DescribeDirectory()) { .described($0) }] : []
    return [.call(IAM.GetAccountSummary()) { .counted($0) }] + directory
      + [Effect(.listUnfinished { .found($0) })]
  }

  package var bindings: [Binding<Event>] {
    if let confirm { return confirm.bindings { .key($0) } }
    let item = items[cursor]
    let isDraft = if case .draft = item { true } else { false }
    let page: Page? = if case .page(let page) = item { page } else { nil }
    return pageCommands + [
      Binding([.down, .character("j")], "", help: "Move down", .key(.down)),
      Binding([.up, .character("k")], "", help: "Move up", .key(.up)),
      Binding(
        [.enter, .character("o"), .right], "open", command: "open",
        help: "Open the page, or go on with the unfinished work", .open,
        disabled: page.flatMap(obstacle)
      ).needing(page?.essential),
      Binding(
        [.character("D")], isDraft ? "discard" : "", command: "discard",
        help: "Discard the unfinished draft under the cursor", .discard,
        disabled: isDraft ? nil : "Only a draft can be discarded; open a run to finish or undo it."),
      Binding(
        [.character("R")], summary == nil && notice != nil ? "retry" : "", command: "refresh",
        help: "Read what is shown again", .refresh),
      Binding(
        [.character("q"), .escape, .control("g")], "quit", command: "quit",
        help: "Leave Usher", .quit),
    ]
  }

  /// Every page by its name; what has nothing to show to the caller is out of reach.
  private var pageCommands: [Binding<Event>] {
    pages.map { page in
      Binding<Event>(
        [], "", command: page.command, help: "Open \(page.area.rawValue) › \(page.title)",
        .go(page), disabled: obstacle(page)
      )
      .needing(page.essential)
    }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    if confirm != nil { return answerConfirm(event) }
    if event.isTheOperators { notice = nil }
    switch event {
    case .key(.down), .key(.tab): cursor = (cursor + 1) % items.count
    case .key(.up), .key(.backTab): cursor = (cursor + items.count - 1) % items.count
    case .open: return open(items[cursor])
    case .go(let page): return open(.page(page))
    case .discard: askToDiscard()
    case .refresh: return start()
    case .quit: return [.quit]
    case .counted(.success(let output)): summary = output.summaryMap
    // What is not permitted stands at the foot.
    case .counted(.failure(let error)): notice = error.code == .accessDenied ? nil : "\(error)"
    case .found(let found):
      let item = items[cursor]
      unfinished = found
      cursor = items.firstIndex(of: item) ?? 0
    case .adopted(let draft, let isOurs): return goOn(with: draft, isOurs)
    case .takenOver(let run, nil): return goOn(with: run)
    case .takenOver(_, let error?): notice = error.message
    case .opened(let wizard, let bytes):
      return [Effect(.show(wizard.begun(on: identity, random: bytes)))]
    case .described(let result): directory = try? result.get()
    case .returned(let result):
      if let identity = result as? AccountIdentity { self.identity = identity }
      return start()
    case .key, .paste: break
    }
    return []
  }
}

extension Home.Event {
  /// Whether it is no answer to something that was asked.
  fileprivate var isTheOperators: Bool {
    switch self {
    case .key, .paste, .returned, .open, .discard, .refresh, .quit, .go: true
    case .counted, .found, .adopted, .takenOver, .opened, .described: false
    }
  }
}
