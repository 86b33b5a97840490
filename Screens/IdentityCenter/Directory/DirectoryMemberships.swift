import Domain

/// Users put into groups of the directory, and taken out: pages to choose from, and the work.
enum DirectoryMemberships {
  /// One end of a membership.
  struct Member: Sendable {
    let name: String
    let id: String
  }

  static let users = Noun("user", "users")
  static let groups = Noun("group", "groups")

  /// - Parameter leavingOut: the IDs of those the users are all in.
  static func pickGroups(
    path: [String], title: String, leavingOut: Set<String> = []
  ) -> Picker {
    Picker(
      path: path, title: title, noun: groups, button: "Add to groups",
      columns: [Column("Group name", 28), Column("Description", 60)],
      paging: Paging({ IdentityCenter.SearchGroups(maxResults: $1, nextToken: $0) }) { output in
        (
          output.groups.map {
            Picker.Item($0.displayName, value: $0.groupId, cells: [$0.description ?? "—"])
          }, output.nextToken
        )
      },
      leavingOut: leavingOut, purpose: "add")
  }

  /// - Parameter leavingOut: the IDs of those who are in the group.
  static func pickUsers(path: [String], title: String, leavingOut: Set<String>) -> Picker {
    Picker(
      path: path, title: title, noun: users, button: "Add users",
      columns: [Column("Username", 28), Column("Display name", 60)],
      paging: Paging({ IdentityCenter.SearchUsers(maxResults: $1, nextToken: $0) }) { output in
        (
          output.users.map {
            Picker.Item($0.userName, value: $0.userId, cells: [$0.displayName])
          }, output.nextToken
        )
      },
      leavingOut: leavingOut, purpose: "add")
  }

  /// Every user into every group, a unit of work each. Who is there already stays there.
  static func adding(
    _ users: [Member], to groups: [Member], in storeID: String, path: [String]
  ) -> BulkPage {
    let count = groups.count
    let names = users.flatMap { user in
      groups.map { group in
        count == 1 ? user.name : users.count == 1 ? group.name : "\(user.name) in \(group.name)"
      }
    }
    let bulk = Bulk(names, overlooking: [.conflictException]) { index in
      [
        AnyCall(
          IdentityStore.CreateGroupMembership(
            identityStoreId: storeID, groupId: groups[index % count].id,
            memberId: .init(userId: users[index / count].id)))
      ]
    }
    let (noun, title) =
      count == 1
      ? (Self.users, "Username")
      : users.count == 1
        ? (Self.groups, "Group name")
        : (Noun("membership", "memberships"), "User and group")
    let words = BulkWords(
      noun, title: title, doing: "Adding", done: "Added", already: "there already",
      afterSome: "Those that were refused can be tried again.")
    return BulkPage(bulk, words, path: path, purpose: "add", closesWhenDone: true)
  }

  /// - Parameters:
  ///   - memberships: by the names of whom, or of what, they are.
  ///   - noun: what those are.
  static func ending(
    _ memberships: [Member], of noun: Noun, title: String, in storeID: String, path: [String]
  ) -> BulkPage {
    let bulk = Bulk(memberships.map(\.name), overlooking: [.resourceNotFoundException]) { index in
      [
        AnyCall(
          IdentityStore.DeleteGroupMembership(
            identityStoreId: storeID, membershipId: memberships[index].id))
      ]
    }
    let words = BulkWords(
      noun, title: title, doing: "Removing", done: "Removed", already: "removed already",
      afterSome: "Those that were refused stay marked.")
    return BulkPage(bulk, words, path: path, purpose: "remove", closesWhenDone: true)
  }
}
