import Domain

/// Import IAM Users to a region: exactly those who are not users of it yet.
/// Source: Importing Users into AWS OpsWorks Stacks.
package struct IAMUsersSource: ImportSource {
  /// What somebody will be called on the stacks' instances.
  package enum SSHName: Hashable, Sendable {
    /// What follows from the user's name.
    case following
    /// The same, unless who comes earlier in the list and has the same is imported as well.
    case shared
    /// Another, since somebody there has that one.
    case other(String)
    /// No name can be made.
    case none
  }

  package struct Fact: Sendable {
    let path: String
    let created: Day
    var name: SSHName
  }

  package static let name = "ImportIAMUsers"
  package static let title = "Import IAM users"
  package static let place = "Import IAM Users"
  package static let label = "Import to OpsWorks"
  package static let choosesRegion = false

  package let region: OpsWorks.Region
  package var origin: OpsWorks.Region?
  private let accountID: String
  /// The SSH user names that came in so far, by their hashes: names would take ten times as much.
  private var taken: Set<Int> = []

  package init(region: OpsWorks.Region, identity: AccountIdentity) {
    (self.region, accountID) = (region, identity.accountID)
  }

  package var heading: String { "Import IAM Users to \(region.name)" }

  package var note: String {
    "An IAM user deleted later keeps SSH access until deleted from OpsWorks, too."
  }

  package mutating func look(at items: [Table<Fact>.Item], isFirst: Bool) -> [Table<Fact>.Item] {
    if isFirst { taken = [] }
    return items.map { item in
      guard let name = Self.sshName(item.name, item.fact),
        !taken.insert(name.hashValue).inserted, item.fact.name == .following
      else { return item }
      var fact = item.fact
      fact.name = .shared
      return Table.Item(item.name, fact)
    }
  }

  package func call(for name: String, _ fact: Fact) -> AnyCall {
    AnyCall(OpsWorks.CreateUserProfile(region: region, iamUserArn: arn(name, fact)))
  }

  private func arn(_ name: String, _ fact: Fact) -> String {
    "arn:aws:iam::\(accountID):user\(fact.path)\(name)"
  }

  /// Somebody else, or this console before it was stopped, has imported the user.
  package func isNeedless(_ error: ServiceError, for name: String, _ fact: Fact) -> Bool {
    error == OpsWorks.CreateUserProfile.alreadyImported(arn(name, fact))
  }

  package func detail(of name: String, _ fact: Fact) -> String? {
    let own = (try? OpsWorks.SSHUsername(madeFrom: name))?.text ?? ""
    return switch fact.name {
    case .following: nil
    case .shared:
      "\(own) follows from the name of another user in this list, too: who comes second gets a"
        + " number."
    case .other(let name): "\(own) is somebody else's SSH user name there: it will be \(name)."
    case .none: Self.nameless
    }
  }

  private static let nameless = "no SSH user name can be made: no letter, digit, - or _ in it"
}

extension IAMUsersSource {
  package var table: Table<Fact> {
    let region = region
    var table = Table<Fact>(
      Noun("user", "users"), title: "User name",
      columns: [
        .known("Path", 10, leastScreen: 70) { $0.path },
        .named("SSH user name there", 24, isElastic: true) { Self.cell($0, $1) },
        .known("Created", 10, leastScreen: 78) { $0.created.text },
      ],
      paging: Paging({ OpsWorks.ListImportableUsers(region: region, marker: $0, maxItems: $1) }) {
        output in (output.users.map { Table.Item($0.userName, Fact($0)) }, output.marker)
      })
    table.longestName = IAM.UserName.maximumLength
    table.whenEmpty = "Every IAM user is imported there: nobody is left."
    table.lock = { $0.name == .none ? Self.nameless : nil }
    table.flag = Table.Flag(isOn: { $0.isChanged }, words: { "\($0) called otherwise" })
    return table
  }

  @Sendable private static func cell(_ name: String, _ fact: Fact) -> String {
    switch fact.name {
    case .following: sshName(name, fact) ?? ""
    case .shared: "\(sshName(name, fact) ?? "") or a number"
    case .other(let other): "\(other) (taken)"
    case .none: "none can be made"
    }
  }

  private static func sshName(_ name: String, _ fact: Fact) -> String? {
    switch fact.name {
    case .following, .shared: (try? OpsWorks.SSHUsername(madeFrom: name))?.text
    case .other(let other): other
    case .none: nil
    }
  }
}

extension IAMUsersSource.Fact {
  /// What follows from the user's name is not kept beside it.
  fileprivate init(_ user: OpsWorks.ImportableUser) {
    (path, created) = (user.path, Day(user.createDate))
    name = user.sshUsername.map { user.isNameTaken ? .other($0) : .following } ?? .none
  }

  fileprivate var isChanged: Bool {
    switch name {
    case .following, .none: false
    case .shared, .other: true
    }
  }
}
