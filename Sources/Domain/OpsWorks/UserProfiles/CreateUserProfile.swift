extension OpsWorks {
  /// Imports somebody into a region, as a user without permissions of their own on its stacks.
  /// <https://docs.aws.amazon.com/opsworks/latest/APIReference/API_CreateUserProfile.html>
  package struct CreateUserProfile: RegionalCall {
    package static let example = CreateUserProfile(
      region: .usEast1, iamUserArn: "arn:aws:iam::123456789012:user/ada", sshUsername: "ada",
      sshPublicKey: exampleKey, allowSelfManagement: true)
    static let exampleKey: SSHKeyText =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ada@laptop"

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
      package var iamUserArn: String
      /// What the user is called instead, when somebody else has the name that was made of the
      /// user's own; nil when the name is that one, or where the account does not say.
      package var numbered: NumberedName?
    }

    package var resource: Resource { .any(about: UserARN.lastName(in: iamUserArn)) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.userARN(iamUserArn)
      let name = try wantedName(of: user)
      let profile = UserProfileRecord(
        region: region, name: user.name, iamUserArn: user.text, sshUsername: name.text,
        sshPublicKey: try records.key(sshPublicKey),
        allowSelfManagement: allowSelfManagement ?? false)
      // Nearly everybody is new and has a name of their own, and they come by the hundred thousand.
      guard try !records.insertIfFree(profile) else { return Output(iamUserArn: user.text) }
      let given = try insert(profile, wanting: name, in: records)
      return Output(iamUserArn: user.text, numbered: NumberedName(text: given.text))
    }

    private func wantedName(of user: UserARN) throws(ServiceError) -> SSHUsername {
      try answering { () throws(Problem) in
        if let sshUsername { try SSHUsername(sshUsername) } else { try .init(madeFrom: user.name) }
      }
    }

    /// Finds out what was in the way. A name that was asked for is refused when it is somebody
    /// else's; one that was made up is made to fit.
    private func insert(
      _ profile: UserProfileRecord, wanting name: SSHUsername, in records: some Records
    ) throws(ServiceError) -> SSHUsername {
      guard try records.find(profile) == nil else { throw Self.alreadyImported(iamUserArn) }
      guard sshUsername == nil else { throw try records.nameTaken(name, in: region) }
      var profile = profile
      let free = try records.freeName(like: name, in: region)
      profile.sshUsername = free.text
      try records.insert(profile)
      return free
    }

    /// An import that is repeated leaves what is there as it is, and says so: only what a call has
    /// made itself may be taken back.
    package static func alreadyImported(_ iamUserArn: String) -> ServiceError {
      .invalid("There is a user profile for \(iamUserArn) in this region already.")
    }

    package var summary: String {
      "Imported user \(UserARN.lastName(in: iamUserArn)) to \(region.name)"
    }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(DeleteUserProfile(region: region, iamUserArn: output.iamUserArn))
    }
  }
}
