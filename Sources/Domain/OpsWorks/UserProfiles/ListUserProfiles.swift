extension OpsWorks {
  /// Lists the users of a region by name, with what becomes of each in IAM.
  ///
  /// Not an AWS call: DescribeUserProfiles has no pages, and does not know of IAM. Who may make
  /// that call may make this one.
  package struct ListUserProfiles: RegionalCall {
    package static let action = DescribeUserProfiles.action
    package static let example = ListUserProfiles(
      region: .usEast1, marker: Marker.encode(["us-east-1", "ada", "arn"]), maxItems: 1000)

    package var region: Region
    package var marker: String?
    /// 1 to 10,000; 1000 unless given.
    package var maxItems: Int?

    package init(region: Region, marker: String? = nil, maxItems: Int? = nil) {
      (self.region, self.marker, self.maxItems) = (region, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [ListedUser]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let found = try records.listMany(
        UserProfileRecord.self, matching: [.equal(.region, .text(region.rawValue))],
        marker: marker, maxItems: maxItems)
      let users = try found.items.map { profile throws(ServiceError) in
        ListedUser(profile: profile.described, kind: try records.kind(of: profile))
      }
      return Output(users: users, isTruncated: found.isTruncated, marker: found.marker)
    }
  }

  /// A user as the Users page shows it.
  package struct ListedUser: Codable, Hashable, Sendable {
    package var profile: UserProfile
    package var kind: UserKind
  }

  /// Where a user of a region comes from.
  package enum UserKind: String, Codable, CaseIterable, Sendable {
    case iamUser
    case federated
    /// Deleted from IAM, or renamed or moved there: the ARN is nobody's any more. What OpsWorks
    /// Stacks has granted stays until the user is deleted from it, too.
    case goneInIAM
  }
}

extension OpsWorks.UserProfileRecord {
  var isFederated: Bool { iamUserArn.hasPrefix("arn:aws:sts:") }
}

extension Records {
  func kind(of profile: OpsWorks.UserProfileRecord) throws(ServiceError) -> OpsWorks.UserKind {
    guard !profile.isFederated else { return .federated }
    let user = try find(IAM.UserRecord.self, .text(profile.name))
    return user?.arn(in: accountID) == profile.iamUserArn ? .iamUser : .goneInIAM
  }
}
