extension IAM {
  /// Lists the groups a user is in, by name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html>
  package struct ListGroupsForUser: Call {
    package static let service = Service.iam
    package static let example = ListGroupsForUser(
      userName: "ada", marker: Marker.encode(["ops"]), maxItems: 100)

    package var userName: String
    package var marker: String?
    package var maxItems: Int?

    package init(userName: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.userName, self.marker, self.maxItems) = (userName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groups: [Group]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let groups = try records.groups(of: records.user(named: userName))
      let found = try Page.of(groups, by: \.groupName, marker: marker, maxItems: maxItems)
      let account = records.accountID
      return Output(
        groups: found.items.map { $0.described(in: account) }, isTruncated: found.isTruncated,
        marker: found.marker)
    }
  }
}
