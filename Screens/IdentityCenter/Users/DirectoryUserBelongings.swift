import Domain

/// IAM Identity Center › Users › Delete users.
typealias DeleteDirectoryUsers = DeletePage<DirectoryUserBelongings>

/// What goes with a user of the directory: its memberships, and what lets it in. The user is named
/// by ``DirectoryKey/text``.
package struct DirectoryUserBelongings: Belongings {
  package static let noun = Noun("user", "users")
  package static let title = "Username"
  package static let path = ["IAM Identity Center", "Users"]
  package static let kinds = [
    BelongingsKind("Groups", Noun("group membership", "group memberships")),
    BelongingsKind("Sign-in", Noun("way to sign in", "ways to sign in"), isSingle: true),
  ]
  package static let readAtOnce = 2000

  private let groups: [String]
  /// Nobody reads the names of more than a thousand.
  private let hasMore: Bool
  private let access: IdentityCenter.DescribeUserAccess.Output

  package static func shown(_ name: String) -> String { DirectoryKey(name).name }

  package static func reading(_ name: String) -> [AnyCall] {
    let id = DirectoryKey(name).id
    return [
      AnyCall(IdentityCenter.DescribeUserAccess(userId: id)),
      AnyCall(IdentityCenter.ListGroupsOfUser(userId: id, maxResults: Page.maxItems)),
    ]
  }

  package init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    access = try replies[0].output(of: IdentityCenter.DescribeUserAccess.self)
    let page = try replies[1].output(of: IdentityCenter.ListGroupsOfUser.self)
    (groups, hasMore) = (page.memberships.map(\.group.displayName).sorted(), page.nextToken != nil)
  }

  package var amounts: [Int] {
    [groups.count, [.none, .unknown].contains(access.credential) ? 0 : 1]
  }

  package var lines: [String] {
    [
      "Groups   " + (groups.isEmpty ? "—" : groups.joined(separator: ", "))
        + (hasMore ? ", and more" : ""),
      "Sign-in  " + access.words,
    ]
  }

  /// The directory takes the memberships away with the user.
  /// Source: DeleteUser.
  package func deleting(_ name: String) -> [AnyCall] {
    let key = DirectoryKey(name)
    return [AnyCall(IdentityStore.DeleteUser(identityStoreId: key.storeID, userId: key.id))]
  }
}
