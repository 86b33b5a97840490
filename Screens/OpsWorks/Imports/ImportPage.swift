import Display
import Domain

/// Import IAM Users to a region.
package typealias ImportIAMUsers = ImportPage<IAMUsersSource>
/// Import AWS OpsWorks Stacks users from another region.
package typealias ImportFromRegion = ImportPage<RegionSource>

/// A page of an import: who can be imported, all of them or some to be marked, and the button
/// that begins it. It closes with a ``BulkOutcome`` whose purpose is ``purpose`` when anything was
/// done.
package struct ImportPage<Source: ImportSource>: Screen {
  package typealias Fact = Source.Fact

  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case table(Table<Fact>.Event)
    case next, before, press, selectAll, submit, chooseRegion, leave
    case counted(Result<OpsWorks.GetRegionSummary.Output, ServiceError>)
    case opened([UInt8])
  }

  enum Focus: CaseIterable { case selectAll, list, cancel, submit }

  /// An import that was interrupted and is gone on with.
  struct Continued: Sendable {
    let draftID: String
    let chosen: Int
    /// How many of them were imported before; nil until the whole list is there.
    var before: Int?
  }

  /// Of the ``BulkOutcome`` that it closes with.
  package static var purpose: String { "import" }

  let identity: AccountIdentity
  var source: Source
  var table: Table<Fact>
  var focus = Focus.list
  var confirm: Confirm?
  /// How many users each region has; nil until it is known, and where it is not asked.
  var regions: Reading<[OpsWorks.RegionCount]> = .waiting
  /// Everybody was chosen before everybody was there.
  var selectsAll = false
  var continued: Continued?
  /// Who was imported from this page so far.
  private var imported: [String] = []

  package init(region: OpsWorks.Region, identity: AccountIdentity) {
    self.identity = identity
    source = Source(region: region, identity: identity)
    table = source.table
  }

  package var path: [String] { ["OpsWorks Stacks", "Users", Source.place] }
  package var regionCode: String? { source.region.rawValue }
  package var isTyping: Bool { confirm == nil && focus == .list && table.isTyping }

  package func start() -> [Effect<Event>] {
    guard Source.choosesRegion else { return read() }
    return (source.origin == nil ? [] : read())
      + [.call(OpsWorks.GetRegionSummary()) { .counted($0) }]
  }

  func read() -> [Effect<Event>] { table.start().map { $0.map { .table($0) } } }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .table(let event): return pass(event, in: room)
    case .key(let key): return take(key, in: room)
    case .paste(let text): return isTyping ? pass(.paste(text), in: room) : []
    case .next: moveFocus(by: 1)
    case .before: moveFocus(by: Focus.allCases.count - 1)
    case .press: return press(in: room)
    case .selectAll: return pass(.mark(.toggleAllShown), in: room)
    case .submit: return submit()
    case .chooseRegion: return chooseRegion()
    case .leave: return leave()
    case .counted(let result): return take(result)
    case .opened(let bytes): return begin(bytes)
    case .returned(let result): return wake(with: result)
    }
    return []
  }

  private mutating func pass(_ event: Table<Fact>.Event, in room: Size) -> [Effect<Event>] {
    let effects = table.handle(looked(at: event), in: tableRoom(room))
    settle(after: event, height: room.rows)
    return effects.map { $0.map { .table($0) } }
  }

  private mutating func looked(at event: Table<Fact>.Event) -> Table<Fact>.Event {
    guard case .listed(.success(let page), let reading) = event, reading == table.reading else {
      return event
    }
    let isFirst = table.isAtFirstPage
    return .listed(
      .success((source.look(at: page.items, isFirst: isFirst), page.marker)), reading: reading)
  }

  /// Whoever comes in after everybody was chosen is chosen, too.
  private mutating func settle(after event: Table<Fact>.Event, height: Int) {
    let listing = table.list.listing
    switch event {
    case .mark(.toggleAllShown):
      selectsAll = listing.isLoading && !listing.isFiltered && isEverybodyMarked
    case .mark: selectsAll = false
    case .listed:
      if selectsAll, !isEverybodyMarked {
        table.list.perform(.toggleAllShown, height: height)
      }
      if !listing.isLoading { endContinuing() }
    default: break
    }
  }

  private mutating func endContinuing() {
    selectsAll = false
    guard let continued, continued.before == nil else { return }
    self.continued?.before = max(0, continued.chosen - table.list.marks.count)
    table.remark = nil
  }

  var isEverybodyMarked: Bool {
    let list = table.list
    return list.marks.count > 0 && list.marks.count == list.listing.names.count - list.locked.count
  }
}

// MARK: - Coming back

extension ImportPage {
  private mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let outcome as BulkOutcome:
      imported += outcome.done
      (continued, selectsAll) = (nil, false)
      guard !outcome.left.isEmpty else { return [close] }
      return table.readAgain().map { $0.map { .table($0) } }
    case let chosen as ChooseRegion.Chosen: return change(to: chosen.region)
    default: return []
    }
  }

  /// An import that was interrupted stays among the unfinished work; other marks would be lost.
  private mutating func leave() -> [Effect<Event>] {
    guard !table.escape() else { return [] }
    guard let continued else {
      confirm = .leaving(table.list.marks.count, Source.noun, called: "marked")
      return confirm == nil ? [close] : []
    }
    let isOver = continued.before == continued.chosen
    return (isOver ? [Effect(.discard(draft: continued.draftID))] : []) + [close]
  }

  var close: Effect<Event> {
    guard !imported.isEmpty else { return .close }
    return .close(returning: BulkOutcome(purpose: Self.purpose, done: imported, left: []))
  }
}
