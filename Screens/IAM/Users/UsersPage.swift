import Display
import Domain

/// IAM › Users: everybody in the account, to look at and to mark.
package struct UsersPage: TablePage {
  package enum Action: Sendable {
    case add, delete
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
    case .add: [Effect(.random(16) { .action(.opened($0)) })]
    case .delete: [.show(DeleteUsers(table.targets.map(\.name)))]
    case .opened(let bytes):
      [.show(Wizard<AddUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes)))]
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let outcome as WizardOutcome: readAgain(seeking: outcome.people.first)
    case let outcome as BulkOutcome: readAgain(seeking: table.survivor(of: Set(outcome.done)))
    default: []
    }
  }
}
