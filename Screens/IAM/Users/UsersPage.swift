import Display
import Domain
import Foundation

/// IAM › Users: everybody in the account, to look at and to mark.
package struct UsersPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case pageKey(Key)
    case mark(Checklist.Command)
    case filter, escape, addUser
    case opened([UInt8])
    case listed(Result<IAM.ListUsers.Output, ServiceError>, isFirst: Bool)
    case described([String], [Result<AnyOutput, ServiceError>])
  }

  /// What stands beside a user.
  struct Row: Sendable {
    var groups: [String]
    var keys: String
    var password: String
  }

  private let identity: AccountIdentity
  var list = Checklist()
  private var rows: [String: Row] = [:]
  /// When users were created, in days since 1970, by row of the list.
  private var days: [Int32] = []
  private var asked: Set<String> = []
  /// Names on their way, while the list is read again behind the one that is shown.
  private var incoming: [String]?
  /// Who was just added: the cursor goes there.
  private var added: String?
  private var error: ServiceError?

  package init(identity: AccountIdentity) { self.identity = identity }

  package var path: [String] { ["IAM", "Users"] }
  package var isTyping: Bool { list.listing.isFiltering }

  package func start() -> [Effect<Event>] { [Self.read(after: nil)] }

  /// The first page fills the screen; the rest comes in as large pages as there are.
  private static func read(after marker: String?) -> Effect<Event> {
    let items = marker == nil ? Page.defaultItems : Page.maxItems
    return .call(IAM.ListUsers(marker: marker, maxItems: items)) {
      .listed($0, isFirst: marker == nil)
    }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    let effects = react(to: event, height: Self.listHeight(room))
    return effects + describeInView(height: Self.listHeight(room))
  }

  private mutating func react(to event: Event, height: Int) -> [Effect<Event>] {
    switch event {
    case .key(let key), .pageKey(let key): press(key, height: height)
    case .paste(let text): list.listing.paste(text, height: height)
    case .mark(let command): list.perform(command, height: height)
    case .filter: list.listing.startFiltering()
    case .escape: return escape()
    case .addUser: return [Effect(.random(16) { .opened($0) })]
    case .opened(let bytes):
      let id = Wizard<AddUser>.id(from: bytes)
      return [.show(Wizard<AddUser>(identity: identity, draftID: id))]
    case .returned(let result):
      guard let outcome = result as? WizardOutcome else { return [] }
      (rows, asked, days, incoming) = ([:], [], [], [])
      added = outcome.people.first
      return start()
    case .listed(.success(let page), let isFirst): return take(page, isFirst: isFirst)
    case .listed(.failure(let error), _):
      (self.error, list.listing.isLoading) = (error, false)
    case .described(let names, let results): describe(names, results)
    }
    return []
  }

  private mutating func press(_ key: Key, height: Int) {
    guard !list.listing.filter(key, height: height) else { return }
    _ = list.listing.move(key, height: height)
  }

  private mutating func escape() -> [Effect<Event>] {
    if list.listing.filter(.escape, height: 1) || list.listing.clearFilter() { return [] }
    return [.close]
  }
}

// MARK: - What is known of users

extension UsersPage {
  private mutating func take(
    _ page: IAM.ListUsers.Output, isFirst: Bool
  ) -> [Effect<Event>] {
    if isFirst { days = [] }
    days += page.users.map { Int32($0.createDate.timeIntervalSince1970 / 86_400) }
    let names = page.users.map(\.userName)
    if incoming == nil {
      list.listing.append(names)
      list.listing.isLoading = page.isTruncated
    } else {
      incoming?.append(contentsOf: names)
    }
    guard page.isTruncated else {
      showIncoming()
      return []
    }
    return [Self.read(after: page.marker)]
  }

  /// Marks, filter and cursor stay; the cursor goes to who was added.
  private mutating func showIncoming() {
    guard let names = incoming else { return }
    incoming = nil
    list.replace(names)
    if let row = added.flatMap({ list.listing.names.row(of: $0) }) {
      list.listing.moveCursor(toRow: row)
    }
    added = nil
  }

  /// Asks what stands beside the users in view, and a page before and after them, so that
  /// moving on finds them known and draws once.
  private mutating func describeInView(height: Int) -> [Effect<Event>] {
    let first = list.listing.firstInView(height: height)
    guard !unknown(in: first - height / 2..<first + height * 3 / 2).isEmpty else { return [] }
    let names = unknown(in: first - height..<first + height * 2)
    asked.formUnion(names)
    let calls = names.flatMap {
      [
        AnyCall(IAM.ListGroupsForUser(userName: $0)), AnyCall(IAM.ListAccessKeys(userName: $0)),
        AnyCall(IAM.GetLoginProfile(userName: $0)),
      ]
    }
    return [Effect(.batch(calls) { .described(names, $0) })]
  }

  private func unknown(in positions: Range<Int>) -> [String] {
    let listing = list.listing
    return positions.clamped(to: 0..<listing.count).map { listing.names[listing.row($0)] }
      .filter { rows[$0] == nil && !asked.contains($0) }
  }

  private mutating func describe(
    _ names: [String], _ results: [Result<AnyOutput, ServiceError>]
  ) {
    asked.subtract(names)
    // Rows out of view are forgotten, so that a long list stays small.
    if rows.count > 500 { rows = [:] }
    for (index, name) in names.enumerated() where results.count >= index * 3 + 3 {
      rows[name] = Self.row(Array(results[index * 3..<index * 3 + 3]))
    }
  }

  private static func row(_ results: [Result<AnyOutput, ServiceError>]) -> Row {
    let outputs = results.map { (try? $0.get())?.value }
    let groups = (outputs[0] as? IAM.ListGroupsForUser.Output)?.groups.map(\.groupName) ?? []
    let keys = (outputs[1] as? IAM.ListAccessKeys.Output)?.accessKeyMetadata ?? []
    let active = keys.count { $0.status == .active }
    let login = (outputs[2] as? IAM.GetLoginProfile.Output)?.loginProfile
    return Row(
      groups: groups.sorted(),
      keys: keys.isEmpty ? "none" : active == keys.count ? "\(active) active" : "\(active) of \(keys.count) active",
      password: login.map { $0.passwordResetRequired == true ? "must reset" : "enabled" } ?? "none")
  }
}

// MARK: - Keys

extension UsersPage {
  package var bindings: [Binding<Event>] {
    MarkingKeys.all.map { entry in
      Binding(
        entry.keys, entry.label, command: entry.command, help: entry.help, .mark(entry.does))
    } + [
      Binding(
        [.character("n")], "add user", command: "add-user", help: "Add up to ten users", .addUser),
      Binding(
        [.character("/")], "filter", command: "filter",
        help: "Show only the users whose names contain a text", .filter),
      Binding(
        [], "", command: "mark", help: "Mark by a pattern such as adm-*, or rows such as 3-17",
        .mark(.markMatching("*")), argument: { .mark(.markMatching($0)) }),
      Binding(
        [], "", command: "unmark", help: "Unmark by a pattern or by rows",
        .mark(.unmarkMatching("*")), argument: { .mark(.unmarkMatching($0)) }),
      Binding(
        [.escape, .control("g"), .character("q")], "back", command: "back",
        help: "Clear the filter, or go back", .escape),
    ]
  }
}

// MARK: - Drawing

extension UsersPage {
  private static func listHeight(_ room: Size) -> Int { max(1, room.rows - 4) }

  package func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    let listing = list.listing
    let height = Self.listHeight(canvas.size)
    let first = listing.firstInView(height: height)
    for offset in 0..<max(0, min(height, listing.count - first)) {
      drawRow(first + offset, at: offset + 3, on: &canvas)
    }
    if listing.count == 0 { drawEmpty(on: &canvas) }
    drawFoot(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let listing = list.listing
    let filter = "Filter: " + SafeText(listing.filter.text).text
    let start = 3
    let end = canvas.write(filter, at: start, 0, listing.isFiltering ? .focused : .plain)
    if listing.isFiltering { canvas.cursor = Position(column: end, row: 0) }
    let total = listing.names.count
    let users = listing.isLoading ? "… users" : "\(total) \(total == 1 ? "user" : "users")"
    let text = listing.isFiltered ? "\(listing.count) of \(users)" : users
    canvas.write(text, at: canvas.columns - text.columns - 2, 0, .quiet)
    let columns = Columns(canvas.columns)
    canvas.write("User name", at: 7, 1, .quiet)
    canvas.write("Groups", at: columns.groups, 1, .quiet)
    canvas.write("Access keys", at: columns.keys, 1, .quiet)
    canvas.write("Password", at: columns.password, 1, .quiet)
    if columns.created > 0 { canvas.write("Created", at: columns.created, 1, .quiet) }
    canvas.rule(2, from: 1)
  }

  /// Where the columns begin; narrow terminals do without the date.
  private struct Columns {
    let groups, keys, password, created: Int

    init(_ width: Int) {
      created = width >= 78 ? width - 12 : 0
      password = (created > 0 ? created : width) - 12
      keys = password - 13
      groups = max(20, min(7 + IAM.UserName.maximumLength + 2, keys - 20))
    }
  }

  private func drawRow(_ position: Int, at row: Int, on canvas: inout Canvas) {
    let index = list.listing.row(position)
    let name = list.listing.names[index]
    if position == list.listing.cursor {
      canvas.write("▸", at: 1, row)
      if !list.listing.isFiltering { canvas.cursor = Position(column: 1, row: row) }
    }
    let columns = Columns(canvas.columns)
    canvas.write(list.marks.contains(index) ? "[x]" : "[ ]", at: 3, row)
    canvas.write(name, at: 7, row, width: columns.groups - 8)
    if columns.created > 0, index < days.count {
      canvas.write(Self.date(days[index]), at: columns.created, row)
    }
    guard let known = rows[name] else { return }
    let groups = known.groups.isEmpty ? "—" : known.groups.joined(separator: ", ")
    canvas.write(groups, at: columns.groups, row, width: columns.keys - columns.groups - 1)
    canvas.write(known.keys, at: columns.keys, row, width: 12)
    canvas.write(known.password, at: columns.password, row)
  }

  /// `2026-11-20`
  private static func date(_ days: Int32) -> String {
    let date = Date(timeIntervalSince1970: Double(days) * 86_400)
    return String(date.ISO8601Format().prefix(10))
  }

  private func drawEmpty(on canvas: inout Canvas) {
    if let error {
      canvas.write("The users cannot be listed. \(error)", at: 3, 3, .problem)
    } else if !list.listing.isLoading {
      let text = list.listing.isFiltered ? "None fits." : "There are no users yet: n adds some."
      canvas.write(text, at: 7, 3, .quiet)
    }
  }

  private func drawFoot(on canvas: inout Canvas) {
    let row = canvas.rows - 1
    let hidden = list.hiddenMarks
    var text = "\(list.marks.count) marked"
    if hidden > 0 { text += " (\(hidden) hidden by the filter)" }
    if let anchor = list.anchor { text += " · range from \(list.listing.names[anchor])" }
    // In the plain style: what changes with every key should cost few bytes.
    canvas.write(text, at: 3, row)
    let position = ListField<AddUser>.position(list.listing)
    canvas.write(position, at: canvas.columns - position.columns - 2, row)
  }
}
