extension OpsWorks {
  /// Changes what is given of a user of a region; a blank key takes the key away.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_UpdateUserProfile.html>
  package struct UpdateUserProfile: RegionalCall {
    package static let example = UpdateUserProfile(
      region: .usEast1, iamUserArn: "arn:aws:iam::123456789012:user/ada",
      sshUsername: "ada_lovelace", sshPublicKey: CreateUserProfile.exampleKey,
      allowSelfManagement: false)

    package var region: Region
    package var iamUserArn: String
    package var sshUsername: String?
    package var sshPublicKey: SSHKeyText?
    package var allowSelfManagement: Bool?

    package init(
      region: Region, iamUserArn: String, sshUsername: String? = nil,
      sshPublicKey: SSHKeyText? = nil, allowSelfManagement: Bool? = nil
    ) {
      (self.region, self.iamUserArn, self.sshUsername) = (region, iamUserArn, sshUsername)
      (self.sshPublicKey, self.allowSelfManagement) = (sshPublicKey, allowSelfManagement)
    }

    package struct Output: Codable, Hashable, Sendable {
      /// Nil where the account does not say what there was.
      package var former: FormerProfile?
    }

    package var resource: Resource { .any(about: UserARN.lastName(in: iamUserArn)) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let former = try records.profile(of: iamUserArn, in: region)
      var profile = former
      if let sshUsername {
        let arn = profile.iamUserArn
        profile.sshUsername = try records.sshName(sshUsername, of: arn, in: region).text
      }
      if let sshPublicKey { profile.sshPublicKey = try records.key(sshPublicKey) }
      if let allowSelfManagement { profile.allowSelfManagement = allowSelfManagement }
      if profile != former { try records.update(profile) }
      return Output(former: FormerProfile(former))
    }

    package var summary: String {
      "Changed user \(UserARN.lastName(in: iamUserArn)) in \(region.name)"
    }

    /// Everything as it was, so that a replaced user is put back whole.
    package func inverse(of output: Output) -> AnyCall? {
      guard let former = output.former else { return nil }
      return AnyCall(
        UpdateUserProfile(
          region: region, iamUserArn: iamUserArn, sshUsername: former.sshUsername,
          sshPublicKey: SSHKeyText(former.sshPublicKey ?? ""),
          allowSelfManagement: former.allowSelfManagement))
    }
  }
}
