import Domain

/// Import AWS OpsWorks Stacks users from another region: who has the name of somebody there
/// replaces them.
/// Source: Importing Users into AWS OpsWorks Stacks.
package struct RegionSource: ImportSource {
  package struct Fact: Sendable {
    /// Without the key of who is replaced, and without either for who stays the same.
    let user: OpsWorks.RegionImport
    let hasKey: Bool
    let changes: [OpsWorks.ProfileChange]

    var isReplacing: Bool { !user.isNew && !changes.isEmpty }
    var isSame: Bool { !user.isNew && changes.isEmpty }
  }

  package static let name = "ImportFromRegion"
  package static let title = "Import OpsWorks users"
  package static let place = "Import from another region"
  package static let label = "Import to this region"
  package static let choosesRegion = true

  package let region: OpsWorks.Region
  package var origin: OpsWorks.Region?

  package init(region: OpsWorks.Region, identity: AccountIdentity) { self.region = region }

  package var heading: String {
    "Import AWS OpsWorks Stacks users from another region to \(region.name)"
  }

  package var note: String { "Permissions on stacks are not imported: give them afterwards." }

  package func call(for name: String, _ fact: Fact) -> AnyCall { fact.user.call(to: region) }

  package func detail(of name: String, _ fact: Fact) -> String? {
    if fact.isSame { return Self.same }
    guard fact.user.isNameTaken else {
      return fact.isReplacing ? "the user there gets another \(fact.changed)" : nil
    }
    return "\(fact.user.user.sshUsername) is somebody else's SSH user name there: it will be "
      + "\(fact.user.sshUsername)."
  }

  private static let same = "the same there already: there is nothing to do"

  package func question(_ count: Int, flagged: Int) -> String? {
    guard flagged > 0 else { return nil }
    let whom = flagged == 1 ? "1 user there" : "\(flagged.grouped) users there"
    return "Import \(Self.noun.counted(count)) to \(region.name)? \(whom) of the same name "
      + "\(flagged == 1 ? "is" : "are") replaced: key, SSH user name and self-management."
  }
}

extension RegionSource {
  package var table: Table<Fact> {
    let region = region
    let origin = origin ?? region
    var table = Table<Fact>(
      Noun("user", "users"), title: "Name",
      columns: [
        .known("SSH user name", 14, leastScreen: 70) { $0.user.user.sshUsername },
        .known("SSH key", 7, leastScreen: 78) { $0.hasKey ? "yes" : "—" },
        .known("It will be", 22, isElastic: true) { $0.words },
      ],
      paging: Paging({
        OpsWorks.ListRegionImports(region: region, source: origin, marker: $0, maxItems: $1)
      }) { output in
        (output.users.map { Table.Item($0.user.name, Fact($0)) }, output.marker)
      })
    table.longestName = IAM.UserName.maximumLength
    table.whenEmpty = "\(origin.name) has no users."
    table.twin = { $0.user.user.iamUserArn }
    table.lock = { $0.isSame ? Self.same : nil }
    table.flag = Table.Flag(
      isOn: { $0.isReplacing },
      words: { $0 == 1 ? "1 replaces the user there" : "\($0) replace the users there" })
    return table
  }
}

extension RegionSource.Fact {
  fileprivate init(_ found: OpsWorks.RegionImport) {
    (changes, hasKey) = (found.changes, found.user.sshPublicKey != nil)
    var user = found
    user.existing?.sshPublicKey = nil
    if user.existing?.iamUserArn == user.user.iamUserArn {
      user.existing?.iamUserArn = user.user.iamUserArn
    }
    if !found.isNew && changes.isEmpty { user.user.sshPublicKey = nil }
    self.user = user
  }

  fileprivate var changed: String {
    changes.map { change in
      switch change {
      case .sshUsername: "name"
      case .sshPublicKey: "key"
      case .allowSelfManagement: "self-management"
      }
    }.joined(separator: ", ")
  }

  fileprivate var words: String {
    if isSame { return "the same already" }
    guard !changes.isEmpty else {
      return user.isNameTaken ? "new, as \(user.sshUsername)" : "new"
    }
    return "REPLACED: \(changed)"
  }
}
