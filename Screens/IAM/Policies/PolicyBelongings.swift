import Domain

/// IAM › Policies › Delete policies. They are known by their ARNs.
package typealias DeletePolicies = DeletePage<PolicyBelongings>

/// What belongs to a policy, and has to go before the policy can: where it is attached, and all
/// versions but the default.
///
/// A policy that is somebody's permissions boundary is not deleted, since without a boundary they
/// might be permitted more than anybody meant.
package struct PolicyBelongings: Belongings {
  package static let noun = Noun("policy", "policies")
  package static let title = "Policy name"
  package static let path = ["IAM", "Policies"]
  package static let kinds = [
    BelongingsKind("Users", Noun("attachment to a user", "attachments to users")),
    BelongingsKind("Groups", Noun("attachment to a group", "attachments to groups")),
    BelongingsKind("Versions", Noun("other version", "other versions")),
  ]
  /// A policy may be attached to very many users.
  package static let readAtOnce = 20

  private let arn: String
  private var users: [String] = []
  private var groups: [String] = []
  private var marker: String?
  /// Those that are not the default, which goes with the policy.
  private let versions: [String]

  package static func shown(_ arn: String) -> String { IAM.PolicyARN.name(in: arn) }

  package static func reading(_ arn: String) -> [AnyCall] {
    [
      AnyCall(IAM.GetPolicy(policyArn: arn)),
      AnyCall(
        IAM.ListEntitiesForPolicy(
          policyArn: arn, policyUsageFilter: .permissionsBoundary, maxItems: namedAtMost)),
      AnyCall(IAM.ListPolicyVersions(policyArn: arn, maxItems: Page.maxItems)),
      AnyCall(attachments(of: arn, after: nil)),
    ]
  }

  package init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    let policy = try replies[0].output(of: IAM.GetPolicy.self).policy
    arn = policy.arn ?? ""
    try Self.checkOwner(of: arn)
    try Self.check(policy, isNoBoundaryOf: replies[1].output(of: IAM.ListEntitiesForPolicy.self))
    versions = try replies[2].output(of: IAM.ListPolicyVersions.self).versions
      .filter { $0.isDefaultVersion != true }.compactMap(\.versionId)
    try add(replies[3])
  }

  package var unread: AnyCall? {
    marker.map { AnyCall(Self.attachments(of: arn, after: $0)) }
  }

  package mutating func add(_ reply: Result<AnyOutput, ServiceError>) throws(ServiceError) {
    let page = try reply.output(of: IAM.ListEntitiesForPolicy.self)
    users += page.policyUsers.compactMap(\.userName).sorted()
    groups += page.policyGroups.compactMap(\.groupName).sorted()
    marker = page.marker
  }

  private static func attachments(
    of arn: String, after marker: String?
  ) -> IAM.ListEntitiesForPolicy {
    IAM.ListEntitiesForPolicy(
      policyArn: arn, policyUsageFilter: .permissionsPolicy, marker: marker,
      maxItems: Page.maxItems)
  }

  package var amounts: [Int] { [users.count, groups.count, versions.count] }

  package var lines: [String] {
    [("Users     ", users), ("Groups    ", groups), ("Versions  ", versions)].map { head, names in
      let more = names.count > 20 ? " and \(names.count - 20) more" : ""
      return head + (names.isEmpty ? "—" : names.prefix(20).joined(separator: ", ") + more)
    }
  }

  /// Source: DeletePolicy.
  package func deleting(_ arn: String) -> [AnyCall] {
    users.map { AnyCall(IAM.DetachUserPolicy(userName: $0, policyArn: arn)) }
      + groups.map { AnyCall(IAM.DetachGroupPolicy(groupName: $0, policyArn: arn)) }
      + versions.map { AnyCall(IAM.DeletePolicyVersion(policyArn: arn, versionId: $0)) }
      + [AnyCall(IAM.DeletePolicy(policyArn: arn))]
  }
}

// MARK: - What cannot be deleted

extension PolicyBelongings {
  /// How many users are named of those whom a policy limits.
  private static let namedAtMost = 3

  /// Source: Managed policies and inline policies, AWS managed policies.
  private static func checkOwner(of arn: String) throws(ServiceError) {
    guard (try? IAM.PolicyARN(arn))?.isAWSManaged == true else { return }
    throw ServiceError(
      .accessDenied, "AWS manages \(shown(arn)); only AWS can change or delete it.")
  }

  /// Source: DeletePolicy, `DeleteConflict`.
  private static func check(
    _ policy: IAM.Policy, isNoBoundaryOf limited: IAM.ListEntitiesForPolicy.Output
  ) throws(ServiceError) {
    let names = limited.policyUsers.compactMap(\.userName)
    guard !names.isEmpty else { return }
    let count = max(names.count, policy.permissionsBoundaryUsageCount ?? 0)
    let more = count > names.count ? " and \(count - names.count) more" : ""
    throw ServiceError(
      .deleteConflict,
      "It is the permissions boundary of \(Noun("user", "users").counted(count)):"
        + " \(names.joined(separator: ", "))\(more). Remove it under Policy usage first.")
  }
}
