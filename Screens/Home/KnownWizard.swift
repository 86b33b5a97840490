import Domain

/// A wizard that Home opens, and whose unfinished work it goes on with.
package enum KnownWizard: CaseIterable, Sendable {
  case addUser, addDirectoryUser

  /// - Parameter name: what drafts and runs are kept under.
  init?(_ name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  private var name: String {
    switch self {
    case .addUser: AddUser.name
    case .addDirectoryUser: AddDirectoryUser.name
    }
  }

  /// In the list of unfinished work.
  var title: String {
    switch self {
    case .addUser: "Add user (IAM)"
    case .addDirectoryUser: "Add user (Identity Center)"
    }
  }

  func begun(on identity: AccountIdentity, random bytes: [UInt8]) -> any Screen {
    switch self {
    case .addUser:
      Wizard<AddUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes))
    case .addDirectoryUser:
      Wizard<AddDirectoryUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes))
    }
  }

  func goingOn(with draft: SavedDraft, on identity: AccountIdentity) -> (any Screen)? {
    switch self {
    case .addUser: Wizard<AddUser>(draft, identity: identity)
    case .addDirectoryUser: Wizard<AddDirectoryUser>(draft, identity: identity)
    }
  }

  func resuming(_ run: JournalledRun, on identity: AccountIdentity) -> (any Screen)? {
    switch self {
    case .addUser: Wizard<AddUser>(resuming: run, identity: identity)
    case .addDirectoryUser: Wizard<AddDirectoryUser>(resuming: run, identity: identity)
    }
  }
}
