extension IAM {
  package struct PolicyGroup: Codable, Hashable, Sendable {
    package var groupName: String?
    package var groupId: String?
  }

  package struct PolicyUser: Codable, Hashable, Sendable {
    package var userName: String?
    package var userId: String?
  }

  /// Lists who has a managed policy, or is limited by it: groups first, then users.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html>
  package struct ListEntitiesForPolicy: Call {
    package static let service = Service.iam
    package static let example = ListEntitiesForPolicy(
      policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess", entityFilter: .user, pathPrefix: "/",
      policyUsageFilter: .permissionsPolicy,
      marker: Marker.encode(["2", "ada"]), maxItems: 100)

    package var policyArn: String
    package var entityFilter: EntityType?
    package var pathPrefix: String?
    package var policyUsageFilter: PolicyUsage?
    package var marker: String?
    package var maxItems: Int?

    package init(
      policyArn: String, entityFilter: EntityType? = nil, pathPrefix: String? = nil,
      policyUsageFilter: PolicyUsage? = nil, marker: String? = nil, maxItems: Int? = nil
    ) {
      (self.policyArn, self.entityFilter, self.pathPrefix) = (policyArn, entityFilter, pathPrefix)
      (self.policyUsageFilter, self.marker, self.maxItems) = (policyUsageFilter, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policyGroups: [PolicyGroup] = []
      package var policyUsers: [PolicyUser] = []
      package var isTruncated = false
      package var marker: String?
    }

    package var resource: Resource { .policy(policyArn) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let arn = Value.text(try records.policy(arn: policyArn).arn)
      let prefix = try PathPrefix.parse(pathPrefix) ?? "/"
      var pages = try StagedPages(marker: marker, maxItems: maxItems)
      var output = Output()
      if wants(.group), policyUsageFilter != .permissionsBoundary {
        output.policyGroups = try groups(arn, prefix, &pages, records)
      }
      if wants(.user) {
        output.policyUsers = try users(arn, prefix, &pages, records)
      }
      (output.isTruncated, output.marker) = (pages.marker != nil, pages.marker)
      return output
    }

    private func wants(_ type: EntityType) -> Bool {
      entityFilter == nil || entityFilter == type
    }

    private func groups(
      _ arn: Value, _ prefix: String, _ pages: inout StagedPages, _ records: some Records
    ) throws(ServiceError) -> [PolicyGroup] {
      var found: [PolicyGroup] = []
      for attachment in try pages.next(
        0, GroupPolicyAttachment.self, matching: [.equal(.policyArn, arn)], in: records)
      {
        guard let group = try records.group(id: attachment.groupID), group.path.hasPrefix(prefix)
        else { continue }
        found.append(PolicyGroup(groupName: group.groupName, groupId: group.groupID))
      }
      return found
    }

    private func users(
      _ arn: Value, _ prefix: String, _ pages: inout StagedPages, _ records: some Records
    ) throws(ServiceError) -> [PolicyUser] {
      var found: [UserRecord] = []
      if policyUsageFilter != .permissionsBoundary {
        for attachment in try pages.next(
          1, UserPolicyAttachment.self, matching: [.equal(.policyArn, arn)], in: records)
        {
          if let user = try records.user(id: attachment.userID) { found.append(user) }
        }
      }
      if policyUsageFilter != .permissionsPolicy {
        found += try pages.next(
          2, UserRecord.self, matching: [.equal(.permissionsBoundary, arn)], in: records)
      }
      return found.filter { $0.path.hasPrefix(prefix) }
        .map { PolicyUser(userName: $0.userName, userId: $0.userID) }
    }
  }
}
