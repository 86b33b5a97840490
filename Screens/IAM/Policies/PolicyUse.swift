import Domain

/// Who uses a policy, and what as.
package enum PolicyUse: String, Hashable, Sendable {
  case group, user, boundary

  var entity: String { self == .group ? "Group" : "User" }
  var usedAs: String { self == .boundary ? "Permissions boundary" : "Permissions policy" }

  /// The kind of call that ends it.
  var ending: any Call.Type {
    switch self {
    case .group: IAM.DetachGroupPolicy.self
    case .user: IAM.DetachUserPolicy.self
    case .boundary: IAM.DeleteUserPermissionsBoundary.self
    }
  }

  /// The call that ends it.
  func ending(of arn: String, for name: String) -> AnyCall {
    switch self {
    case .group: AnyCall(IAM.DetachGroupPolicy(groupName: name, policyArn: arn))
    case .user: AnyCall(IAM.DetachUserPolicy(userName: name, policyArn: arn))
    case .boundary: AnyCall(IAM.DeleteUserPermissionsBoundary(userName: name))
    }
  }

  /// The call that begins it.
  func beginning(of arn: String, for name: String) -> AnyCall {
    switch self {
    case .group: AnyCall(IAM.AttachGroupPolicy(groupName: name, policyArn: arn))
    case .user: AnyCall(IAM.AttachUserPolicy(userName: name, policyArn: arn))
    case .boundary:
      AnyCall(IAM.PutUserPermissionsBoundary(userName: name, permissionsBoundary: arn))
    }
  }
}

extension PolicyUse {
  /// Who uses a policy: those it is attached to, then those it limits.
  static func table(of arn: String) -> Table<PolicyUse> {
    var table = Table<PolicyUse>(
      Noun("user or group", "users and groups"), title: "Name",
      columns: [.known("Type", 6) { $0.entity }, .known("Used as", 20) { $0.usedAs }],
      paging: attached(arn).followed(by: limited(arn)))
    table.twin = { $0.rawValue }
    table.whenEmpty = "Nobody uses the policy: n attaches it to users, N to groups."
    return table
  }

  private static func attached(_ arn: String) -> Paging<Table<PolicyUse>.Item> {
    Paging(
      listing(arn, .permissionsPolicy),
      page: { output in
        let groups = output.policyGroups.compactMap(\.groupName).sorted()
        let users = output.policyUsers.compactMap(\.userName).sorted()
        let items = groups.map { Table.Item($0, PolicyUse.group) }
        return (items + users.map { Table.Item($0, .user) }, output.marker)
      })
  }

  private static func limited(_ arn: String) -> Paging<Table<PolicyUse>.Item> {
    Paging(
      listing(arn, .permissionsBoundary),
      page: { output in
        (output.policyUsers.compactMap(\.userName).map { Table.Item($0, .boundary) }, output.marker)
      })
  }

  private static func listing(
    _ arn: String, _ usage: IAM.PolicyUsage
  ) -> @Sendable (String?, Int) -> IAM.ListEntitiesForPolicy {
    { marker, maxItems in
      IAM.ListEntitiesForPolicy(
        policyArn: arn, policyUsageFilter: usage, marker: marker, maxItems: maxItems)
    }
  }
}

extension Table<PolicyUse>.Item {
  /// The name of the user or group, without what tells it from another: no name has blanks.
  var entityName: String { String(name.prefix { $0 != " " }) }
}
