extension OpsWorks {
  /// A user of OpsWorks Stacks in one region, as the account keeps it.
  ///
  /// It refers to IAM by an ARN and by nothing else: AWS keeps the profile of a user that IAM has
  /// no more, and federated users are in no table.
  package struct UserProfileRecord: Entity {
    package enum Column: String, CaseIterable, Sendable {
      case region, name, iamUserArn, sshUsername, sshPublicKey, allowSelfManagement
    }
    package static let kind = "opsWorksUserProfile"
    /// The ARN says the name, so that what is found by ARN is found by this key, and lists are in
    /// the order of names.
    package static let key: [Column] = [.region, .name, .iamUserArn]
    package static let unique: [[Column]] = [[.region, .sshUsername]]
    package static let caseless: [Column] = [.name]

    package var region: Region
    package var name: String
    package var iamUserArn: String
    package var sshUsername: String
    package var sshPublicKey: String?
    package var allowSelfManagement: Bool
  }
}

extension OpsWorks.UserProfileRecord {
  package init(from row: inout some RowReader) {
    region = OpsWorks.Region(rawValue: row.text()) ?? .usEast1
    name = row.text()
    iamUserArn = row.text()
    sshUsername = row.text()
    sshPublicKey = row.optionalText()
    allowSelfManagement = row.flag()
  }

  package var values: [Value] {
    [
      .text(region.rawValue), .text(name), .text(iamUserArn), .text(sshUsername),
      .text(optional: sshPublicKey), .flag(allowSelfManagement),
    ]
  }

  var described: OpsWorks.UserProfile {
    OpsWorks.UserProfile(
      iamUserArn: iamUserArn, name: name, sshUsername: sshUsername, sshPublicKey: sshPublicKey,
      allowSelfManagement: allowSelfManagement)
  }
}
