import Domain

/// What is known of the one who is signed in, as a user of a region.
struct MySettingsState: Sendable {
  enum Standing: Hashable, Sendable {
    case reading
    /// Nobody's profile is the account owner's.
    case owner
    case user(OpsWorks.SelfUserProfile)
    /// An IAM user whom nobody imported.
    case notImported
    /// A federated user who has not been here.
    case canBecome
    /// - Parameter isUser: whether there is a profile to be seen by those who may.
    case refused(ServiceError, isUser: Bool)
  }

  var standing = Standing.reading
  /// Nil for who is not a user of the region.
  var allowsSelfManagement: Bool?
  var permissions: Reading<[OpsWorks.Permission]> = .waiting
  /// By ID.
  var stackNames: [String: String] = [:]
  var fingerprint: String?
  /// What came of the last thing that was done, until the next key.
  var notice: String?
  /// Whether they were made a user just now, which is said once it can be seen.
  var hasBecome = false

  /// Nil when it can.
  func whyNotEditable(in region: OpsWorks.Region) -> String? {
    switch standing {
    case .user: nil
    case .reading: "Your settings are being read."
    default: "You are no user of \(region.name)."
    }
  }

  var isUser: Bool { if case .user = standing { true } else { false } }
}
