import Domain

/// IAM › Groups › Delete groups.
package typealias DeleteGroups = DeletePage<GroupBelongings>

/// What belongs to a group, and has to go before the group can.
package struct GroupBelongings: Belongings {
  package static let noun = Noun("group", "groups")
  package static let title = "Group name"
  package static let path = ["IAM", "Groups"]
  package static let kinds = [
    BelongingsKind("Users", Noun("membership", "memberships")),
    BelongingsKind("Attached", Noun("attached policy", "attached policies")),
    BelongingsKind("Inline", Noun("inline policy", "inline policies")),
  ]
  /// A group may have very many users.
  package static let readAtOnce = 20

  private(set) var users: [String] = []
  private var marker: String?
  let attached: [IAM.AttachedPolicy]
  let inline: [String]
  /// What it was asked for by.
  private var group = ""

  package static func reading(_ group: String) -> [AnyCall] {
    [
      AnyCall(IAM.GetGroup(groupName: group, maxItems: Page.maxItems)),
      AnyCall(IAM.ListAttachedGroupPolicies(groupName: group, maxItems: Page.maxItems)),
      AnyCall(IAM.ListGroupPolicies(groupName: group, maxItems: Page.maxItems)),
    ]
  }

  package init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    attached = try replies[1].output(of: IAM.ListAttachedGroupPolicies.self).attachedPolicies
    inline = try replies[2].output(of: IAM.ListGroupPolicies.self).policyNames
    try add(replies[0])
  }

  package var unread: AnyCall? {
    marker.map {
      AnyCall(IAM.GetGroup(groupName: group, marker: $0, maxItems: Page.maxItems))
    }
  }

  package mutating func add(_ reply: Result<AnyOutput, ServiceError>) throws(ServiceError) {
    let page = try reply.output(of: IAM.GetGroup.self)
    users += page.users.map(\.userName)
    (group, marker) = (page.group.groupName, page.marker)
    // The service goes by its IDs of them.
    if marker == nil { users.sort() }
  }

  package var amounts: [Int] { [users.count, attached.count, inline.count] }

  package var lines: [String] {
    let policies = attached.compactMap(\.policyName) + inline.map { "\($0) (inline)" }
    let more = users.count > 20 ? ["and \(users.count - 20) more"] : []
    return [("Users     ", users.prefix(20) + more), ("Policies  ", policies)]
      .map { $0.0 + ($0.1.isEmpty ? "—" : $0.1.joined(separator: ", ")) }
  }

  /// Source: Deleting an IAM group (AWS CLI).
  package func deleting(_ group: String) -> [AnyCall] {
    users.map { AnyCall(IAM.RemoveUserFromGroup(groupName: group, userName: $0)) }
      + inline.map { AnyCall(IAM.DeleteGroupPolicy(groupName: group, policyName: $0)) }
      + attached.compactMap(\.policyArn).map {
        AnyCall(IAM.DetachGroupPolicy(groupName: group, policyArn: $0))
      }
      + [AnyCall(IAM.DeleteGroup(groupName: group))]
  }
}
