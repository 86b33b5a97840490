extension IAM {
  /// Whose managed policies are listed.
  package enum PolicyScope: String, Codable, Sendable, CaseIterable {
    case all = "All"
    case aws = "AWS"
    case local = "Local"
  }

  /// What managed policies are used for.
  package enum PolicyUsage: String, Codable, Sendable, CaseIterable {
    case permissionsPolicy = "PermissionsPolicy"
    case permissionsBoundary = "PermissionsBoundary"
  }

  /// Lists managed policies, the account's own before AWS's, by name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html>
  package struct ListPolicies: Call {
    package static let service = Service.iam
    package static let example = ListPolicies(
      scope: .aws, onlyAttached: false, pathPrefix: "/job-function/",
      policyUsageFilter: .permissionsPolicy, marker: Marker.encode(["aws", "Billing"]),
      maxItems: 100)

    package var scope: PolicyScope?
    package var onlyAttached: Bool?
    package var pathPrefix: String?
    package var policyUsageFilter: PolicyUsage?
    package var marker: String?
    package var maxItems: Int?

    package init(
      scope: PolicyScope? = nil, onlyAttached: Bool? = nil, pathPrefix: String? = nil,
      policyUsageFilter: PolicyUsage? = nil, marker: String? = nil, maxItems: Int? = nil
    ) {
      (self.scope, self.onlyAttached, self.pathPrefix) = (scope, onlyAttached, pathPrefix)
      (self.policyUsageFilter, self.marker, self.maxItems) = (policyUsageFilter, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policies: [Policy]
      package var isTruncated: Bool
      package var marker: String?
    }

    /// What is left out by use is left out of its page, which may then be short: callers go on
    /// as long as there is a marker.
    package var resource: Resource { .policies }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let found = try records.list(
        PolicyRecord.self, matching: matches(records.accountID), marker: marker,
        maxItems: maxItems)
      let policies = try found.items.map { policy throws(ServiceError) in
        try policy.listed(in: records)
      }
      return Output(
        policies: policies.filter(isWanted), isTruncated: found.isTruncated, marker: found.marker)
    }

    private func matches(_ accountID: String) throws(ServiceError) -> [Match<PolicyRecord>] {
      var matches: [Match<PolicyRecord>] = []
      switch scope ?? .all {
      case .all: break
      case .aws: matches.append(.equal(.owner, "aws"))
      case .local: matches.append(.equal(.owner, .text(accountID)))
      }
      if let prefix = try PathPrefix.parse(pathPrefix) { matches.append(.prefix(.path, prefix)) }
      return matches
    }

    private func isWanted(_ policy: Policy) -> Bool {
      let isAttached = policy.attachmentCount ?? 0 > 0
      let isBoundary = policy.permissionsBoundaryUsageCount ?? 0 > 0
      if onlyAttached == true, !isAttached, !isBoundary { return false }
      return switch policyUsageFilter {
      case .permissionsPolicy: isAttached
      case .permissionsBoundary: isBoundary
      case nil: true
      }
    }
  }
}
