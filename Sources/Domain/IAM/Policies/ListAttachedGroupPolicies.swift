extension IAM {
  /// Lists the managed policies of a group, by name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html>
  package struct ListAttachedGroupPolicies: Call {
    package static let service = Service.iam
    package static let example = ListAttachedGroupPolicies(
      groupName: "ops", pathPrefix: "/job-function/", marker: Marker.encode(["billing"]),
      maxItems: 100)

    package var groupName: String
    package var pathPrefix: String?
    package var marker: String?
    package var maxItems: Int?

    package init(
      groupName: String, pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil
    ) {
      (self.groupName, self.pathPrefix) = (groupName, pathPrefix)
      (self.marker, self.maxItems) = (marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var attachedPolicies: [AttachedPolicy]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .group(groupName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var policies = try records.attachedPolicies(of: records.group(named: groupName))
      if let prefix = try PathPrefix.parse(pathPrefix) {
        policies.removeAll { !$0.isUnder(prefix) }
      }
      let found = try Page.of(policies, by: \.order, marker: marker, maxItems: maxItems)
      return Output(
        attachedPolicies: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
