extension IAM {
  /// How much an account may hold, by the names in `GetAccountSummary`.
  /// Source: IAM and STS quotas, the edition of 2020-09, when a user had one MFA device in use.
  package enum Quota: String, CaseIterable, Sendable {
    case users = "UsersQuota"
    case groups = "GroupsQuota"
    case policies = "PoliciesQuota"
    case groupsPerUser = "GroupsPerUserQuota"
    case attachedPoliciesPerUser = "AttachedPoliciesPerUserQuota"
    case attachedPoliciesPerGroup = "AttachedPoliciesPerGroupQuota"
    case accessKeysPerUser = "AccessKeysPerUserQuota"
    /// Not in `GetAccountSummary`.
    case mfaDevicesPerUser = "MFADevicesPerUserQuota"
    case versionsPerPolicy = "VersionsPerPolicyQuota"
    /// Characters without whitespace.
    case policySize = "PolicySizeQuota"
    case userPolicySize = "UserPolicySizeQuota"
    case groupPolicySize = "GroupPolicySizeQuota"

    /// Whether `GetAccountSummary` gives it. Source: `summaryKeyType`.
    var isInSummary: Bool { self != .mfaDevicesPerUser }

    package var standard: Int {
      switch self {
      case .users: 5000
      case .groups: 300
      case .policies: 1500
      case .groupsPerUser, .attachedPoliciesPerUser, .attachedPoliciesPerGroup: 10
      case .accessKeysPerUser: 2
      case .mfaDevicesPerUser: 1
      case .versionsPerPolicy: 5
      case .policySize: 6144
      case .userPolicySize: 2048
      case .groupPolicySize: 5120
      }
    }

    /// How the answer of `LimitExceeded` names it.
    private var answer: String {
      switch self {
      case .users: "UsersPerAccount"
      case .groups: "GroupsPerAccount"
      case .policies: "PoliciesPerAccount"
      case .groupsPerUser: "GroupsPerUser"
      case .attachedPoliciesPerUser: "PoliciesPerUser"
      case .attachedPoliciesPerGroup: "PoliciesPerGroup"
      case .accessKeysPerUser: "AccessKeysPerUser"
      case .mfaDevicesPerUser: "MFADevicesPerUser"
      case .versionsPerPolicy: "VersionsPerPolicy"
      case .policySize: "PolicySize"
      case .userPolicySize: "UserPolicySize"
      case .groupPolicySize: "GroupPolicySize"
      }
    }

    func exceeded(_ limit: Int) -> ServiceError {
      ServiceError(.limitExceeded, "Cannot exceed quota for \(answer): \(limit)")
    }
  }
}

extension Records {
  func quota(_ quota: IAM.Quota) throws(ServiceError) -> Int {
    try setting(quota.rawValue).flatMap { Int($0) } ?? quota.standard
  }

  /// - Throws: `LimitExceeded` when there is no room for one more.
  func checkRoom(in quota: IAM.Quota, taken: Int) throws(ServiceError) {
    let limit = try self.quota(quota)
    guard taken < limit else { throw quota.exceeded(limit) }
  }
}
