extension IAM {
  /// Describes a group and lists its users, in the order of their IDs.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html>
  package struct GetGroup: Call {
    package static let service = Service.iam
    package static let example = GetGroup(
      groupName: "ops", marker: Marker.encode(["AIDACKCEVSQ6C2EXAMPLE", "AGPACKCEVSQ6C2EXAMPLE"]),
      maxItems: 100)

    package var groupName: String
    package var marker: String?
    package var maxItems: Int?

    package init(groupName: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.groupName, self.marker, self.maxItems) = (groupName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var group: Group
      package var users: [User]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let group = try records.group(named: groupName)
      let members = try records.list(
        Membership.self, matching: [.equal(.groupID, .text(group.groupID))], marker: marker,
        maxItems: maxItems)
      var users: [User] = []
      for member in members.items {
        guard let user = try records.user(id: member.userID) else { continue }
        users.append(user.listed(in: records.accountID))
      }
      return Output(
        group: group.described(in: records.accountID), users: users,
        isTruncated: members.isTruncated, marker: members.marker)
    }
  }
}
