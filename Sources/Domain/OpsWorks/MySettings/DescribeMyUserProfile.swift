extension OpsWorks {
  /// Describes the caller as a user of a region.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_DescribeMyUserProfile.html>
  package struct DescribeMyUserProfile: RegionalCall {
    package static let example = DescribeMyUserProfile(region: .usEast1)

    package var region: Region

    package init(region: Region) { self.region = region }

    package struct Output: Codable, Hashable, Sendable {
      /// Nil for a caller who is not a user of this region: AWS's model has no error for it.
      package var userProfile: SelfUserProfile?
    }

    package var resource: Resource { .any() }

    package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? {
      try records.mayManageSelf(in: region)
    }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      Output(userProfile: try records.callersProfile(in: region).map(SelfUserProfile.init))
    }
  }

  /// A user as described to the user itself.
  package struct SelfUserProfile: Codable, Hashable, Sendable {
    package var iamUserArn: String
    package var name: String
    package var sshUsername: String
    package var sshPublicKey: String?

    init(_ profile: UserProfileRecord) {
      (iamUserArn, name) = (profile.iamUserArn, profile.name)
      (sshUsername, sshPublicKey) = (profile.sshUsername, profile.sshPublicKey)
    }
  }
}

extension Records {
  /// Self-management permits what it is for, with no policy that does. It takes nothing from
  /// those who have a policy.
  /// Source: Setting an IAM user's public SSH key.
  func mayManageSelf(in region: OpsWorks.Region) throws(ServiceError) -> Bool? {
    try callersProfile(in: region)?.allowSelfManagement == true ? true : nil
  }
}
