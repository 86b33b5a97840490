import Domain

/// IAM Identity Center › Groups › Delete groups.
typealias DeleteDirectoryGroups = DeletePage<DirectoryGroupBelongings>

/// What goes with a group of the directory: its memberships. The group is named by
/// ``DirectoryKey/text``.
package struct DirectoryGroupBelongings: Belongings {
  package static let noun = Noun("group", "groups")
  package static let title = "Group name"
  package static let path = ["IAM Identity Center", "Groups"]
  package static let kinds = [BelongingsKind("Users", Noun("membership", "memberships"))]
  /// A group may have very many users.
  package static let readAtOnce = 20

  private var users: [String] = []
  private var marker: String?
  private let groupID: String

  package static func shown(_ name: String) -> String { DirectoryKey(name).name }

  package static func reading(_ name: String) -> [AnyCall] {
    let key = DirectoryKey(name)
    return [
      AnyCall(
        IdentityStore.DescribeGroup(identityStoreId: key.storeID, groupId: key.id)),
      AnyCall(IdentityCenter.ListMembersOfGroup(groupId: key.id, maxResults: Page.maxItems)),
    ]
  }

  package init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    groupID = try replies[0].output(of: IdentityStore.DescribeGroup.self).groupId
    try add(replies[1])
  }

  package var unread: AnyCall? {
    marker.map {
      AnyCall(
        IdentityCenter.ListMembersOfGroup(
          groupId: groupID, maxResults: Page.maxItems, nextToken: $0))
    }
  }

  package mutating func add(_ reply: Result<AnyOutput, ServiceError>) throws(ServiceError) {
    let page = try reply.output(of: IdentityCenter.ListMembersOfGroup.self)
    users += page.members.map(\.user.userName)
    marker = page.nextToken
    // The service goes by IDs.
    if marker == nil { users.sort() }
  }

  package var amounts: [Int] { [users.count] }

  package var lines: [String] {
    let more = users.count > 20 ? ["and \(users.count - 20) more"] : []
    let names = Array(users.prefix(20)) + more
    return ["Users  " + (names.isEmpty ? "—" : names.joined(separator: ", "))]
  }

  /// The directory takes the memberships away with the group; the users stay.
  /// Source: DeleteGroup.
  package func deleting(_ name: String) -> [AnyCall] {
    let key = DirectoryKey(name)
    return [AnyCall(IdentityStore.DeleteGroup(identityStoreId: key.storeID, groupId: key.id))]
  }
}
