extension OpsWorks {
  /// Lists the users of one region beside what is in another, by name: what importing them from
  /// the first to the second would do.
  ///
  /// Not an AWS call: it is DescribeUserProfiles of two regions, compared where they are kept, and
  /// in pages. Who may make that call may make this one.
  package struct ListRegionImports: RegionalCall {
    package static let action = DescribeUserProfiles.action
    package static let example = ListRegionImports(
      region: .usWest2, source: .usEast1, marker: Marker.encode(["us-east-1", "ada", "arn"]),
      maxItems: 1000)

    /// Where users go to.
    package var region: Region
    /// Where they come from.
    package var source: Region
    package var marker: String?
    /// 1 to 10,000; 1000 unless given.
    package var maxItems: Int?

    package init(region: Region, source: Region, marker: String? = nil, maxItems: Int? = nil) {
      (self.region, self.source, self.marker, self.maxItems) = (region, source, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [RegionImport]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      guard source != region else {
        throw .invalid("Users are imported from another region, not from the same.")
      }
      let found = try records.listMany(
        UserProfileRecord.self, matching: [.equal(.region, .text(source.rawValue))],
        marker: marker, maxItems: maxItems)
      let users = try found.items.map { user throws(ServiceError) in
        try compared(user, in: records)
      }
      return Output(users: users, isTruncated: found.isTruncated, marker: found.marker)
    }

    private func compared(_ user: UserProfileRecord, in records: some Records)
      throws(ServiceError) -> RegionImport
    {
      let existing = try records.namesake(of: user, in: region)
      let wish = try answering { () throws(Problem) in try SSHUsername(user.sshUsername) }
      let name = try records.freeName(like: wish, in: region, besides: existing?.iamUserArn)
      return RegionImport(
        user: user.described, existing: existing?.described, sshUsername: name.text)
    }
  }
}

extension Records {
  /// Who is the same person in another region: by ARN, or by name for a user that was moved to
  /// another path meanwhile, since IAM never has two users of one name.
  fileprivate func namesake(of user: OpsWorks.UserProfileRecord, in region: OpsWorks.Region)
    throws(ServiceError) -> OpsWorks.UserProfileRecord?
  {
    let same = try find(
      OpsWorks.UserProfileRecord.self, .text(region.rawValue), .text(user.name),
      .text(user.iamUserArn))
    guard same == nil, !user.isFederated else { return same }
    let other = try find(
      OpsWorks.UserProfileRecord.self, .text(region.rawValue), .text(user.name))
    return other?.isFederated == false ? other : nil
  }
}
