extension IAM {
  /// Describes users, groups and managed policies with everything that permits them something.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html>
  package struct GetAccountAuthorizationDetails: Call {
    package static let service = Service.iam
    package static let example = GetAccountAuthorizationDetails(
      filter: [.user, .group], maxItems: 100, marker: Marker.encode(["0", "ada"]))

    package var filter: [EntityType]?
    package var maxItems: Int?
    package var marker: String?

    package init(filter: [EntityType]? = nil, maxItems: Int? = nil, marker: String? = nil) {
      (self.filter, self.maxItems, self.marker) = (filter, maxItems, marker)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var userDetailList: [UserDetail] = []
      package var groupDetailList: [GroupDetail] = []
      package var policies: [ManagedPolicyDetail] = []
      package var isTruncated = false
      package var marker: String?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var output = Output()
      var pages = try StagedPages(marker: marker, maxItems: maxItems)
      if wants(.user) {
        let users = try pages.next(0, UserRecord.self, in: records)
        output.userDetailList = try users.map { user throws(ServiceError) in
          try user.detail(in: records)
        }
      }
      if wants(.group) {
        let groups = try pages.next(1, GroupRecord.self, in: records)
        output.groupDetailList = try groups.map { group throws(ServiceError) in
          try group.detail(in: records)
        }
      }
      output.policies = try policies(&pages, records)
      (output.isTruncated, output.marker) = (pages.marker != nil, pages.marker)
      return output
    }

    private func policies(_ pages: inout StagedPages, _ records: some Records)
      throws(ServiceError) -> [ManagedPolicyDetail]
    {
      var found: [PolicyRecord] = []
      let owners = [(EntityType.localManagedPolicy, records.accountID), (.awsManagedPolicy, "aws")]
      for (stage, owner) in owners.enumerated() where wants(owner.0) {
        found += try pages.next(
          2 + stage, PolicyRecord.self, matching: [.equal(.owner, .text(owner.1))], in: records)
      }
      return try found.map { policy throws(ServiceError) in try policy.detail(in: records) }
    }

    private func wants(_ type: EntityType) -> Bool {
      guard let filter, !filter.isEmpty else { return true }
      return filter.contains(type)
    }
  }
}
