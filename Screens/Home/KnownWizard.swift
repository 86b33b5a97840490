import Domain

/// A wizard that Home opens, and whose unfinished work it goes on with.
package enum KnownWizard: CaseIterable, Sendable {
  case addUser, addDirectoryUser, importIAMUsers, importFromRegion

  /// - Parameter name: what drafts and runs are kept under.
  init?(_ name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  private var name: String {
    switch self {
    case .addUser: AddUser.name
    case .addDirectoryUser: AddDirectoryUser.name
    case .importIAMUsers: IAMUsersSource.name
    case .importFromRegion: RegionSource.name
    }
  }

  /// In the list of unfinished work.
  var title: String {
    switch self {
    case .addUser: "Add user (IAM)"
    case .addDirectoryUser: "Add user (Identity Center)"
    case .importIAMUsers: IAMUsersSource.title
    case .importFromRegion: RegionSource.title
    }
  }

  func begun(on identity: AccountIdentity, random bytes: [UInt8]) -> any Screen {
    switch self {
    case .addUser:
      Wizard<AddUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes))
    case .addDirectoryUser:
      Wizard<AddDirectoryUser>(identity: identity, draftID: Wizard<AddUser>.id(from: bytes))
    case .importIAMUsers: ImportIAMUsers(region: Self.region(of: identity), identity: identity)
    case .importFromRegion: ImportFromRegion(region: Self.region(of: identity), identity: identity)
    }
  }

  func goingOn(with draft: SavedDraft, on identity: AccountIdentity) -> (any Screen)? {
    switch self {
    case .addUser: Wizard<AddUser>(draft, identity: identity)
    case .addDirectoryUser: Wizard<AddDirectoryUser>(draft, identity: identity)
    case .importIAMUsers: ImportIAMUsers(draft, identity: identity)
    case .importFromRegion: ImportFromRegion(draft, identity: identity)
    }
  }

  func resuming(_ run: JournalledRun, on identity: AccountIdentity) -> (any Screen)? {
    switch self {
    case .addUser: Wizard<AddUser>(resuming: run, identity: identity)
    case .addDirectoryUser: Wizard<AddDirectoryUser>(resuming: run, identity: identity)
    // What an import did is in the account, and what it has to do in its draft.
    case .importIAMUsers, .importFromRegion: nil
    }
  }

  /// Where an import goes when no page has said so.
  private static func region(of identity: AccountIdentity) -> OpsWorks.Region {
    OpsWorks.Region(rawValue: identity.region) ?? .usEast1
  }
}
