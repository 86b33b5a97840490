extension IAM {
  /// Whether an access key opens anything. AWS also knows `Expired`, which cannot be set.
  package enum AccessKeyStatus: String, Codable, Sendable, CaseIterable {
    case active = "Active"
    case inactive = "Inactive"
  }
}
