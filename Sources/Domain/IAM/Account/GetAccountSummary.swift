extension IAM {
  /// Counts what the account holds and says how much it may hold.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html>
  package struct GetAccountSummary: Call {
    package static let service = Service.iam
    package static let example = GetAccountSummary()

    package init() {}

    package struct Output: Codable, Hashable, Sendable {
      package var summaryMap: [String: Int]
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var map = [
        "AccountAccessKeysPresent": try records.ownerAccessKeys().isEmpty ? 0 : 1,
        "Users": try records.count(UserRecord.self),
        "Groups": try records.count(GroupRecord.self),
        "Policies": try records.count(
          PolicyRecord.self, matching: [.equal(.owner, .text(records.accountID))]),
        "MFADevices": try records.count(VirtualMFADeviceRecord.self),
        "MFADevicesInUse": try records.count(
          VirtualMFADeviceRecord.self, matching: [.isNotNull(.userID)]),
      ]
      for quota in Quota.allCases where quota.isInSummary {
        map[quota.rawValue] = try records.quota(quota)
      }
      return Output(summaryMap: map)
    }
  }
}
