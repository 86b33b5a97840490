extension OpsWorks {
  /// Changes the caller's own SSH key; a blank one takes the key away.
  ///
  /// This is also the call by which My Settings is opened: a federated user cannot be imported,
  /// and becomes a user of the region by opening that page, which sends this without a key.
  /// Describing would be no call for it, because what describes must change nothing.
  /// Source: Importing users into AWS OpsWorks Stacks.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_UpdateMyUserProfile.html>
  package struct UpdateMyUserProfile: RegionalCall {
    package static let example = UpdateMyUserProfile(
      region: .usEast1, sshPublicKey: CreateUserProfile.exampleKey)

    package var region: Region
    package var sshPublicKey: SSHKeyText?

    package init(region: Region, sshPublicKey: SSHKeyText? = nil) {
      (self.region, self.sshPublicKey) = (region, sshPublicKey)
    }

    package var resource: Resource { .any() }

    package func isPermitted(in records: some Records) throws(ServiceError) -> Bool? {
      try records.mayManageSelf(in: region)
    }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      guard var profile = try records.callersProfile(in: region) else {
        try become(in: records)
        return Nothing()
      }
      if let sshPublicKey {
        profile.sshPublicKey = try records.key(sshPublicKey)
        try records.update(profile)
      }
      return Nothing()
    }

    private func become(in records: some Records) throws(ServiceError) {
      guard case .federated = records.caller.principal else {
        throw .invalid(
          "You are not a user of OpsWorks Stacks in \(region.name): an administrator has to "
            + "import you first.")
      }
      let arn = try records.principalARN()
      let create = CreateUserProfile(region: region, iamUserArn: arn, sshPublicKey: sshPublicKey)
      _ = try create.run(in: records)
    }

    package var summary: String { "Changed own settings in \(region.name)" }
  }
}
