extension IAM {
  /// Lists the names of the policies that are part of a group.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html>
  package struct ListGroupPolicies: Call {
    package static let service = Service.iam
    package static let example = ListGroupPolicies(
      groupName: "ops", marker: Marker.encode(["reports-read"]), maxItems: 100)

    package var groupName: String
    package var marker: String?
    package var maxItems: Int?

    package init(groupName: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.groupName, self.marker, self.maxItems) = (groupName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policyNames: [String]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let group = try records.group(named: groupName)
      let names = try records.all(
        GroupInlinePolicy.self, where: .groupID, is: .text(group.groupID)
      ).map(\.policyName)
      let found = try Page.of(names, by: \.self, marker: marker, maxItems: maxItems)
      return Output(policyNames: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
