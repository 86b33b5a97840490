extension IAM {
  /// Lists the managed policies of a user, by name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html>
  package struct ListAttachedUserPolicies: Call {
    package static let service = Service.iam
    package static let example = ListAttachedUserPolicies(
      userName: "ada", pathPrefix: "/job-function/", marker: Marker.encode(["billing"]),
      maxItems: 100)

    package var userName: String
    package var pathPrefix: String?
    package var marker: String?
    package var maxItems: Int?

    package init(
      userName: String, pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil
    ) {
      (self.userName, self.pathPrefix) = (userName, pathPrefix)
      (self.marker, self.maxItems) = (marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var attachedPolicies: [AttachedPolicy]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      var policies = try records.attachedPolicies(of: records.user(named: userName))
      if let prefix = try PathPrefix.parse(pathPrefix) {
        policies.removeAll { !$0.isUnder(prefix) }
      }
      let found = try Page.of(policies, by: \.order, marker: marker, maxItems: maxItems)
      return Output(
        attachedPolicies: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
