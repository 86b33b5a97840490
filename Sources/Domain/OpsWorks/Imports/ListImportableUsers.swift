extension OpsWorks {
  /// Lists the IAM users who are not users of a region yet, by name: exactly those that can be
  /// imported.
  ///
  /// Not an AWS call: AWS's console takes DescribeUserProfiles, which has no pages, from all pages
  /// of ListUsers. With 100,000 of each that is too much to send for showing twenty. Who may list
  /// IAM users may make this call.
  package struct ListImportableUsers: RegionalCall {
    package static let action = IAM.ListUsers.action
    package static let example = ListImportableUsers(
      region: .usEast1, marker: Marker.encode(["ada"]), maxItems: 1000)

    package var region: Region
    package var marker: String?
    /// How many IAM users to look at, 1 to 10,000; 1000 unless given. Those of them that were
    /// imported are not in the reply, so a page may be short, or empty, and not the last.
    package var maxItems: Int?

    package init(region: Region, marker: String? = nil, maxItems: Int? = nil) {
      (self.region, self.marker, self.maxItems) = (region, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [ImportableUser]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .users(pathPrefix: nil) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let found = try records.listMany(
        IAM.UserRecord.self, marker: marker, maxItems: maxItems)
      let first = try Marker.decode(marker)?.first
      let imported = try records.importedARNs(
        in: region, after: first, through: found.items.last?.userName)
      let names = try records.namesIfFew(in: region)
      let account = records.accountID
      let others = found.items.map { (user: $0, arn: $0.arn(in: account)) }
        .filter { !imported.contains($0.arn) }
      let users = try others.map { user, arn throws(ServiceError) in
        try importable(user, arn, besides: names, in: records)
      }
      return Output(users: users, isTruncated: found.isTruncated, marker: found.marker)
    }

    private func importable(
      _ user: IAM.UserRecord, _ arn: String, besides names: Set<String>?, in records: some Records
    ) throws(ServiceError) -> ImportableUser {
      let plain = try? SSHUsername(madeFrom: user.userName)
      let name = try plain.map { name throws(ServiceError) in
        let isFree = names.map { !$0.contains(name.text) } ?? false
        return isFree ? name : try records.freeName(like: name, in: region)
      }
      return ImportableUser(
        iamUserArn: arn, userName: user.userName, path: user.path, createDate: user.createDate,
        sshUsername: name?.text, isNameTaken: name != plain)
    }
  }
}

extension Records {
  /// The SSH user names of a region, to be looked through without asking for each user; nil where
  /// there are too many. Most users are imported while a region has few.
  fileprivate func namesIfFew(in region: OpsWorks.Region) throws(ServiceError) -> Set<String>? {
    let limit = Page.manyItems
    let users = try page(
      OpsWorks.UserProfileRecord.self, matching: [.equal(.region, .text(region.rawValue))],
      after: nil, limit: limit + 1)
    return users.count > limit ? nil : Set(users.map(\.sshUsername))
  }

  /// Whose names lie between two in the order of names, and are users of a region.
  fileprivate func importedARNs(
    in region: OpsWorks.Region, after first: String?, through last: String?
  ) throws(ServiceError) -> Set<String> {
    guard let last = last?.lowercased() else { return [] }
    var arns: Set<String> = []
    var key = first.map { [Value.text(region.rawValue), .text($0), "\u{10FFFF}"] }
    while true {
      let page = try page(
        OpsWorks.UserProfileRecord.self, matching: [.equal(.region, .text(region.rawValue))],
        after: key, limit: Page.maxItems)
      arns.formUnion(page.prefix { $0.name.lowercased() <= last }.map(\.iamUserArn))
      guard page.count == Page.maxItems, let end = page.last, end.name.lowercased() <= last else {
        return arns
      }
      key = [.text(region.rawValue), .text(end.name), .text(end.iamUserArn)]
    }
  }
}
