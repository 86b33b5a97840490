import Domain

/// OpsWorks Stacks › Users › Delete users.
typealias DeleteOpsWorksUsers = DeletePage<OpsWorksUserBelongings>

/// What goes with a user of a region. Those of several regions are known by ``ProfileID``.
struct OpsWorksUserBelongings: Belongings {
  static let noun = Noun("user", "users")
  static let title = "Name"
  static let path = ["OpsWorks Stacks", "Users"]
  static let kinds = [
    BelongingsKind("SSH key", Noun("SSH key", "SSH keys"), isSingle: true)
  ]
  /// Source: Importing users into AWS OpsWorks Stacks; `DeleteUserProfile`.
  static let consequences =
    "What they may do on this region's stacks ends, and so does SSH access. IAM users stay in IAM,"
    + " and users of other regions stay there."

  private let profile: OpsWorks.UserProfile
  private let permissions: Reading<[OpsWorks.Permission]>
  private let stacks: [String: String]

  static func shown(_ name: String) -> String { ProfileID(name)?.shown ?? name }

  static func reading(_ name: String) -> [AnyCall] {
    let id = ProfileID(name)
    let (region, arn) = (id?.region ?? .usEast1, id?.arn ?? "")
    return [
      AnyCall(OpsWorks.DescribeUserProfiles(region: region, iamUserArns: [arn])),
      AnyCall(OpsWorks.DescribePermissions(region: region, iamUserArn: arn)),
      AnyCall(OpsWorks.DescribeStacks(region: region)),
    ]
  }

  /// Who may delete need not be permitted to see permissions.
  init(_ replies: [Result<AnyOutput, ServiceError>]) throws(ServiceError) {
    let found = try replies[0].output(of: OpsWorks.DescribeUserProfiles.self).userProfiles
    guard let profile = found.first else {
      throw ServiceError(.resourceNotFoundException, "There is no such user in this region.")
    }
    self.profile = profile
    permissions = Reading { () throws(ServiceError) in
      try replies[1].output(of: OpsWorks.DescribePermissions.self).permissions
    }
    let stacks = (try? replies[2].output(of: OpsWorks.DescribeStacks.self))?.stacks ?? []
    self.stacks = Dictionary(uniqueKeysWithValues: stacks.map { ($0.stackId, $0.name) })
  }

  var amounts: [Int] { [profile.sshPublicKey == nil ? 0 : 1] }

  var lines: [String] {
    [
      "ARN            \(profile.iamUserArn)", "SSH user name  \(profile.sshUsername)",
      "Stacks         \(stacksLine)",
    ]
  }

  private var stacksLine: String {
    switch permissions {
    case .waiting: return "…"
    case .refused(let error): return "cannot be read: \(error)"
    case .known(let permissions):
      let parts = permissions.map { "\(stacks[$0.stackId] ?? $0.stackId): \($0.words)" }
      return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }
  }

  func deleting(_ name: String) -> [AnyCall] {
    guard let id = ProfileID(name) else { return [] }
    return [AnyCall(OpsWorks.DeleteUserProfile(region: id.region, iamUserArn: id.arn))]
  }
}

extension OpsWorks.Permission {
  /// `Manage, SSH/RDP, sudo/admin`
  var words: String {
    let parts: [String?] = [
      level.label, allowSsh ? "SSH/RDP" : nil, allowSudo ? "sudo/admin" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
