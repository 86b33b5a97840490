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
    case filter, escape, addUser, deleteUsers
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
  var rows: [String: Row] = [:]
  /// When users were created, in days since 1970, by row of the list.
  var days: [Int32] = []
  var asked: Set<String> = []
  /// Names on their way, while the list is read again behind the one that is shown.
  var incoming: [String]?
  /// Whom the cursor goes to when the list has been read again: who was just added, or who comes
  /// after those that were deleted.
  var sought: String?
  var error: ServiceError?
  /// What came of the last command, until the next event.
  var remark: String?

  package init(identity: AccountIdentity) { self.identity = identity }

  package var path: [String] { ["IAM", "Users"] }
  package var isTyping: Bool { list.listing.isFiltering }

  package func start() -> [Effect<Event>] { [Self.read(after: nil)] }

  /// The first page fills the screen; the rest comes in as large pages as there are.
  static func read(after marker: String?) -> Effect<Event> {
    let items = marker == nil ? Page.defaultItems : Page.maxItems
    return .call(IAM.ListUsers(marker: marker, maxItems: items)) {
      .listed($0, isFirst: marker == nil)
    }
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .listed, .described, .opened: break
    default: remark = nil
    }
    let effects = react(to: event, height: Self.listHeight(room))
    return effects + describeInView(height: Self.listHeight(room))
  }

  private mutating func react(to event: Event, height: Int) -> [Effect<Event>] {
    switch event {
    case .key(let key), .pageKey(let key): press(key, height: height)
    case .paste(let text): list.listing.paste(text, height: height)
    case .mark(let command): mark(command, height: height)
    case .filter: list.listing.startFiltering()
    case .escape: return escape()
    case .addUser: return [Effect(.random(16) { .opened($0) })]
    case .deleteUsers: return [.show(DeleteUsers(toDelete))]
    case .opened(let bytes):
      let id = Wizard<AddUser>.id(from: bytes)
      return [.show(Wizard<AddUser>(identity: identity, draftID: id))]
    case .returned(let outcome as WizardOutcome): return readAgain(seeking: outcome.people.first)
    case .returned(let outcome as DeleteUsers.Outcome):
      return readAgain(seeking: survivor(of: outcome.gone))
    case .returned: break
    case .listed(.success(let page), let isFirst): return take(page, isFirst: isFirst)
    case .listed(.failure(let error), _):
      (self.error, list.listing.isLoading) = (error, false)
    case .described(let names, let results): describe(names, results)
    }
    return []
  }

  private mutating func mark(_ command: Checklist.Command, height: Int) {
    let before = list.marks
    list.perform(command, height: height)
    switch command {
    case .markMatching, .unmarkMatching:
      if list.marks == before { remark = "nothing shown fits that, or it was so already" }
    default: break
    }
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

// MARK: - Keys

extension UsersPage {
  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.character("n")], "add user", command: "add-user", help: "Add up to ten users", .addUser),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked users, or the one under the cursor", .deleteUsers,
        disabled: hasNobodyToDelete ? "There is nobody to delete." : nil),
    ]
      + MarkingKeys.all.map { entry in
        Binding(
          entry.keys, entry.label, command: entry.command, help: entry.help, .mark(entry.does))
      } + [
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
