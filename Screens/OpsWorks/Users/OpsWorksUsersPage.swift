import Display
import Domain

/// OpsWorks Stacks › Users: everybody who is a user of one region.
package struct OpsWorksUsersPage: TablePage {
  package enum Action: Sendable {
    case edit, delete, chooseRegion, mySettings, importIAMUsers, importFromRegion
    case region(String)
  }

  /// What the list says of a user.
  package struct Fact: Sendable {
    let arn: String
    let sshUsername: String
    let hasKey: Bool
    let managesSelf: Bool
    let kind: OpsWorks.UserKind
    /// Whether it was imported just now.
    let isNew: Bool
  }

  let identity: AccountIdentity
  private(set) var region: OpsWorks.Region
  package var table: Table<Fact>

  package init(identity: AccountIdentity, region: OpsWorks.Region? = nil) {
    self.identity = identity
    self.region = region ?? OpsWorks.Region(of: identity)
    table = Self.users(in: self.region)
  }

  package var path: [String] { ["OpsWorks Stacks", "Users"] }
  package var regionCode: String? { region.rawValue }

  package var actions: [Binding<Action>] {
    importing + [
      Binding(
        [.character("e")] + (table.isTyping ? [] : [.enter, .character("o"), .right]), "edit",
        command: "edit", help: "Edit the user: SSH key and name, permissions on stacks", .edit,
        disabled: table.current == nil ? "There is nobody to edit." : nil
      ).needing(OpsWorks.UpdateUserProfile.self),
      Binding(
        [.character("D")], "delete", command: "delete",
        help: "Delete the marked users from this region, or the one under the cursor", .delete,
        disabled: table.isWithoutTargets ? "There is nobody to delete." : nil
      ).needing(OpsWorks.DeleteUserProfile.self),
      Binding(
        [.character("R")], "region", command: "region",
        help: "Choose another region, or name one: us-west-2", .chooseRegion,
        argument: { .region($0) }),
      Binding(
        [], "", command: "my-settings", help: "Open OpsWorks Stacks › My Settings", .mySettings),
    ]
  }

  /// Source: Users and Regions; what AWS's console does not offer, its API does.
  private var importing: [Binding<Action>] {
    let labels = ImportLabels(region: region)
    let obstacle =
      region.isInConsole
      ? nil : "\(region.name) is API only: CreateUserProfile adds users."
    return [
      Binding(
        [.character("m")], "import IAM", command: "import-iam-users", help: labels.iamUsers,
        .importIAMUsers, disabled: obstacle
      ).needing(OpsWorks.CreateUserProfile.self),
      Binding(
        [.character("M")], "from region", command: "import-from-region", help: labels.fromRegion,
        .importFromRegion, disabled: obstacle
      ).needing(OpsWorks.CreateUserProfile.self),
    ]
  }

  package mutating func perform(_ action: Action, in room: Size) -> [Effect<Event>] {
    switch action {
    case .edit: return table.current.map { [.show(editing($0))] } ?? []
    case .delete: return [deleting]
    case .chooseRegion: return [.show(ChooseRegion(now: region, path: path))]
    case .mySettings: return [.show(MySettings(identity: identity, region: region))]
    case .importIAMUsers: return [.show(ImportIAMUsers(region: region, identity: identity))]
    case .importFromRegion: return [.show(ImportFromRegion(region: region, identity: identity))]
    case .region(let name):
      guard let region = OpsWorks.Region(named: name) else {
        table.remark = "no region of OpsWorks Stacks is called \(name)"
        return [.ring]
      }
      return show(region)
    }
  }

  package mutating func wake(with result: (any Sendable)?) -> [Effect<Event>] {
    switch result {
    case let chosen as ChooseRegion.Chosen: return show(chosen.region)
    case let saved as EditOpsWorksUser.Saved: return readAgain(seeking: saved.name)
    case let outcome as BulkOutcome where outcome.purpose == ImportIAMUsers.purpose:
      table.paging = Self.paging(in: region, new: Set(outcome.done))
      return readAgain(seeking: outcome.done.first)
    case let outcome as BulkOutcome:
      return readAgain(seeking: table.survivor(of: Set(outcome.done)))
    case is MySettings.Left: return readAgain()
    default: return []
    }
  }

  /// Marks are of one region: whoever is marked in another is somebody else.
  private mutating func show(_ region: OpsWorks.Region) -> [Effect<Event>] {
    guard region != self.region else { return [] }
    self.region = region
    var users = Self.users(in: region)
    users.reading = table.reading + 1
    table = users
    return start()
  }

  private func editing(_ user: Table<Fact>.Item) -> EditOpsWorksUser {
    EditOpsWorksUser(
      user.name, arn: user.fact.arn, kind: user.fact.kind, region: region, identity: identity)
  }

  private var deleting: Effect<Event> {
    .show(DeleteOpsWorksUsers(table.targets.map(profileID), from: region.name))
  }

  private func profileID(_ user: Table<Fact>.Item) -> String {
    ProfileID(region: region, arn: user.fact.arn, shown: user.name).text
  }
}
