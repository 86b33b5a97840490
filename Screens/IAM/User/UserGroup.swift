import Domain

/// A group the user is in, and what it gives.
struct UserGroup: Sendable {
  let name: String
  var attached = Reading<[IAM.AttachedPolicy]>.waiting
  var inline = Reading<[String]>.waiting
}

/// A policy that a user has through a group.
struct GroupGrant: Sendable {
  let group: String
  let name: String
  /// Nil for an inline policy of the group.
  let arn: String?
  let type: String
  /// Unique among all grants.
  var id: String { "grant:\(group)/\(type)/\(name)" }
  var page: PolicyDocumentPage {
    arn.map { PolicyDocumentPage(arn: $0) } ?? PolicyDocumentPage(name, of: .group(group))
  }
}

extension UserGroup {
  /// The group's policies that could be read.
  var grants: [GroupGrant] {
    let managed = (attached.value ?? []).map { policy in
      let arn = policy.policyArn ?? ""
      return GroupGrant(
        group: name, name: policy.policyName ?? arn, arn: arn, type: PolicyType(arn: arn).rawValue)
    }
    let own = (inline.value ?? []).map {
      GroupGrant(group: name, name: $0, arn: nil, type: "Inline")
    }
    return managed + own
  }

  /// What stands beside the group in a list of groups.
  var policies: String {
    if let error = attached.error ?? inline.error {
      return "cannot be read: \(error.code.rawValue)"
    }
    guard attached.value != nil, inline.value != nil else { return "…" }
    let names = grants.map { $0.type == "Inline" ? "\($0.name) (inline)" : $0.name }
    return names.isEmpty ? "—" : names.joined(separator: ", ")
  }
}
