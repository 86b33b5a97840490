extension OpsWorks {
  /// A user of a region as AWS describes it.
  package struct UserProfile: Codable, Hashable, Sendable {
    package var iamUserArn: String
    package var name: String
    package var sshUsername: String
    /// Nil when there is none.
    package var sshPublicKey: String?
    package var allowSelfManagement: Bool
  }

  /// What a profile was before a call changed it: from this the change is taken back.
  package struct FormerProfile: Codable, Hashable, Sendable, Unsent {
    package var sshUsername: String
    package var sshPublicKey: String?
    package var allowSelfManagement: Bool

    init(_ profile: UserProfileRecord) {
      (sshUsername, sshPublicKey) = (profile.sshUsername, profile.sshPublicKey)
      allowSelfManagement = profile.allowSelfManagement
    }
  }
}
