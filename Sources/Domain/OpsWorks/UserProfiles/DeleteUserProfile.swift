extension OpsWorks {
  /// Deletes a user of one region, with its permissions on that region's stacks. The IAM user and
  /// the user's profiles in other regions stay.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_DeleteUserProfile.html>
  package struct DeleteUserProfile: RegionalCall {
    package static let example = DeleteUserProfile(
      region: .usEast1, iamUserArn: "arn:aws:iam::123456789012:user/ada")

    package var region: Region
    package var iamUserArn: String

    package init(region: Region, iamUserArn: String) {
      (self.region, self.iamUserArn) = (region, iamUserArn)
    }

    package var resource: Resource { .any(about: UserARN.lastName(in: iamUserArn)) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let profile = try records.profile(of: iamUserArn, in: region)
      for stack in try records.stacks(in: region) {
        if let permission = try records.findPermission(of: iamUserArn, on: stack) {
          try records.delete(permission)
        }
      }
      try records.delete(profile)
      return Nothing()
    }

    package var summary: String {
      "Deleted user \(UserARN.lastName(in: iamUserArn)) from \(region.name)"
    }
  }
}
