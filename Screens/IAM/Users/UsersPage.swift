import Display
import Domain

/// IAM › Users: everybody in the account, to look at and to mark.
package struct UsersPage: TablePage {
  package enum Action: Sendable {
    case open, add, delete
    case opened([UInt8])
  }

  private let identity: AccountIdentity
  package var table: Table<Day>

  package init(identity: AccountIdentity) {
    self.identity = identity
    table = Self.users
  }

  package var path: [String] { ["IAM", "Users"] }

  package var actions: [Binding<Action>] {
    [
      table.opening(help: "Open the user", .open),
      Binding(
        [.character("n")], "add user", command: "add-user", help: "Add up to ten users", .add
      )
      .needing(IAM.CreateUser.self),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked users, or the one under the cursor", .delete,
        disabled: table.isWithoutTargets ? "There is nobody to delete." : nil
      ).needing(IAM.DeleteUser.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    switch action {
    case .open:
      table.current.map { [.show(UserPage(userName: $0.name, identity: identity))] } ?? []
    case .add: [Effect(.random(16) { .action(.opened($0)) })]
    case .delete: [.show(DeleteUsers(table.targets.map(\.name)))]
    case .opened(let bytes):
      [.show(Wizard<AddUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes)))]
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let outcome as UserPage.Outcome: take(outcome)
    case let outcome as WizardOutcome: readAgain(seeking: outcome.people.first)
    case let outcome as BulkOutcome: readAgain(seeking: table.survivor(of: Set(outcome.done)))
    default: []
    }
  }

  /// Of a user who is called as before only the row is asked for again.
  private mutating func take(_ outcome: UserPage.Outcome) -> [Effect<Event>] {
    if outcome.isRenamed { return readAgain(seeking: outcome.userName) }
    table.forget(outcome.userName)
    return []
  }
}
