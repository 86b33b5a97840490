import Domain

extension OpsWorksUsersPage {
  static func users(in region: OpsWorks.Region) -> Table<Fact> {
    var table = Table<Fact>(
      Noun("user", "users"), title: "Name",
      columns: [
        .known("SSH user name", 14, isElastic: true) { $0.sshUsername },
        .known("SSH key", 7, leastScreen: 70) { $0.hasKey ? "yes" : "—" },
        .known("Self-mgmt", 9, leastScreen: 78) { $0.managesSelf ? "yes" : "no" },
        .known("Kind", 15) { $0.kindAndNews },
      ],
      paging: paging(in: region, new: []))
    table.longestName = 40
    // Names are those of ARNs, of which several may end in the same.
    table.twin = { $0.arn }
    table.whenEmpty =
      "Nobody is a user here yet" + (region.isInConsole ? ": m imports IAM users." : ".")
    return table
  }

  /// - Parameter new: the names of those that are to be seen as new.
  static func paging(
    in region: OpsWorks.Region, new: Set<String>
  ) -> Paging<Table<Fact>.Item> {
    Paging(
      { OpsWorks.ListUserProfiles(region: region, marker: $0, maxItems: $1) },
      page: { output in
        let items = output.users.map { user in
          Table.Item(user.profile.name, Fact(user, isNew: new.contains(user.profile.name)))
        }
        return (items, output.marker)
      })
  }
}

extension OpsWorksUsersPage.Fact {
  fileprivate init(_ user: OpsWorks.ListedUser, isNew: Bool) {
    let profile = user.profile
    (arn, sshUsername, kind) = (profile.iamUserArn, profile.sshUsername, user.kind)
    (hasKey, managesSelf) = (profile.sshPublicKey != nil, profile.allowSelfManagement)
    self.isNew = isNew
  }

  fileprivate var kindAndNews: String {
    switch kind {
    case .iamUser: isNew ? "IAM user · new" : "IAM user"
    case .federated: isNew ? "federated · new" : "federated"
    case .goneInIAM: isNew ? "! gone · new" : "! gone in IAM"
    }
  }
}
