import Display
import Domain

/// A list of named rows, read page by page behind what is shown, to look through and to mark.
///
/// A row is known by its name, which no other has. What the list says of it is its fact, and is
/// kept for every row; what else stands beside it is asked for when it comes into view.
/// The cost of a key does not depend on how many rows there are.
package struct Table<Fact: Sendable>: Sendable {
  package enum Event: Sendable {
    case key(Key)
    case paste(String)
    case mark(Checklist.Command)
    case filter, refresh
    /// A file of names to mark, or to unmark.
    case read(Result<String, ExportError>, isMarking: Bool)
    case listed(Paging<Item>.Reply, reading: Int)
    case described([String], [Result<AnyOutput, ServiceError>], reading: Int)
  }

  /// A row as the list gives it.
  package struct Item: Sendable {
    package let name: String
    package let fact: Fact
    package init(_ name: String, _ fact: Fact) { (self.name, self.fact) = (name, fact) }
  }

  /// What is asked for rows that come into view.
  package struct Asking: Sendable {
    let calls: @Sendable (String, Fact) -> [AnyCall]
    let cells: @Sendable ([Result<AnyOutput, ServiceError>]) -> [String]

    /// - Parameters:
    ///   - calls: as many for every row.
    ///   - cells: what their replies come to, a text for each column that is asked for.
    package init(
      calls: @escaping @Sendable (String, Fact) -> [AnyCall],
      cells: @escaping @Sendable ([Result<AnyOutput, ServiceError>]) -> [String]
    ) {
      (self.calls, self.cells) = (calls, cells)
    }
  }

  let noun: Noun
  /// The head of the names.
  let title: String
  let columns: [TableColumn<Fact>]
  let asking: Asking?
  /// How it is read from the next time on.
  package var paging: Paging<Item>
  /// The most columns of the screen that names take.
  package var longestName = 64
  /// What stands in place of a name.
  package var label: (@Sendable (String, Fact) -> String)?
  /// Whether rows are put in the order of their names once all are there, since the service
  /// gives them in another.
  package var isSorted = false
  /// What tells a row from one of the same name that came before it.
  package var twin: (@Sendable (Fact) -> String)?
  /// What is said of an empty list.
  package var whenEmpty: String
  /// Why a row cannot be marked; nil for one that can.
  package var lock: (@Sendable (Fact) -> String?)?
  /// Which rows are to be looked at before they are chosen: `[!]` stands before those marked.
  package var flag: Flag?
  /// What came of the last command, until the next event of the operator's.
  package var remark: String?

  /// What is asked about the rows before something is done with them.
  package var confirm: Confirm?

  package internal(set) var list = Checklist()
  /// The rows that ``flag`` is about.
  var flagged = Marks()
  /// What the list says of each row.
  var facts: [Fact] = []
  /// The only rows that are shown, whatever the filter says; nil for all.
  var scope: (@Sendable (Fact) -> Bool)?
  /// The names that came in so far, where rows may have the same.
  var known: Set<String> = []
  /// What stands beside the rows that came into view, by name.
  var cells: [String: [String]] = [:]
  var asked: Set<String> = []
  /// Rows on their way, while the list is read again behind the one that is shown.
  var incoming: [Item]?
  /// Where the cursor goes when the list has been read again.
  var sought: String?
  /// How many names that were to be marked are in no row.
  package internal(set) var missing = 0
  /// Replies to an earlier reading of the list come too late.
  var reading = 0
  var error: ServiceError?

  package init(
    _ noun: Noun, title: String, columns: [TableColumn<Fact>], paging: Paging<Item>,
    asking: Asking? = nil
  ) {
    (self.noun, self.title, self.columns) = (noun, title, columns)
    (self.paging, self.asking) = (paging, asking)
    whenEmpty = "There are no \(noun.many)."
  }

  package var isTyping: Bool { confirm == nil && list.listing.isFiltering }

  package func start() -> [Effect<Event>] { [read(after: nil)] }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    let height = Self.listHeight(room)
    let effects = react(to: event, height: height)
    return effects + describeInView(height: height)
  }

  private mutating func react(to event: Event, height: Int) -> [Effect<Event>] {
    switch event {
    case .listed(let reply, let number): return number == reading ? take(reply) : []
    case .described(let names, let replies, let number):
      if number == reading { describe(names, replies) }
      return []
    case .key(let key): press(key, height: height)
    case .paste(let text): list.listing.paste(text, height: height)
    case .mark(let command): return mark(command, height: height)
    case .filter: list.listing.startFiltering()
    case .read(let result, let isMarking):
      take(result, isMarking: isMarking, height: height)
      return []
    case .refresh: return readAgain()
    }
    remark = nil
    list.stopAsking()
    return []
  }

  private mutating func press(_ key: Key, height: Int) {
    guard !list.listing.filter(key, height: height) else { return }
    _ = list.listing.move(key, height: height)
  }

  /// What Esc does in a list; false when there was nothing to clear, and it is time to leave.
  package mutating func escape() -> Bool {
    remark = nil
    list.stopAsking()
    return list.listing.filter(.escape, height: 1) || list.listing.clearFilter()
  }
}

// MARK: - What commands are about

extension Table {
  /// The name of the row under the cursor, and what the list says of it.
  package var current: Item? {
    list.listing.current.map { Item(list.listing.names[$0], facts[$0]) }
  }

  /// The names of all rows that are there so far.
  package var names: [String] { facts.indices.map { list.listing.names[$0] } }

  /// Whether there is neither a mark nor a row.
  package var isWithoutTargets: Bool { list.marks.count == 0 && list.listing.current == nil }

  /// The marked, whether the filter shows them or not; with no marks, the row under the cursor.
  package var targets: [Item] {
    guard list.marks.count > 0 else { return current.map { [$0] } ?? [] }
    return list.marks.rows.map { Item(list.listing.names[Int($0)], facts[Int($0)]) }
  }

  /// How many ``targets`` there are.
  package var targetCount: Int {
    list.marks.count > 0 ? list.marks.count : current == nil ? 0 : 1
  }

  /// The row under the cursor, or the next after it that is still there, or the last before.
  package func survivor(of gone: Set<String>) -> String? {
    let listing = list.listing
    func isThere(_ position: Int) -> Bool { !gone.contains(listing.names[listing.row(position)]) }
    let position =
      (listing.cursor..<listing.count).first(where: isThere)
      ?? (0..<min(listing.cursor, listing.count)).last(where: isThere)
    return position.map { listing.names[listing.row($0)] }
  }
}
