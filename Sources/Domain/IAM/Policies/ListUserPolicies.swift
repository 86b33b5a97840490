extension IAM {
  /// Lists the names of the policies that are part of a user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html>
  package struct ListUserPolicies: Call {
    package static let service = Service.iam
    package static let example = ListUserPolicies(
      userName: "ada", marker: Marker.encode(["reports-read"]), maxItems: 100)

    package var userName: String
    package var marker: String?
    package var maxItems: Int?

    package init(userName: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.userName, self.marker, self.maxItems) = (userName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var policyNames: [String]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      let names = try records.all(
        UserInlinePolicy.self, where: .userID, is: .text(user.userID)
      ).map(\.policyName)
      let found = try Page.of(names, by: \.self, marker: marker, maxItems: maxItems)
      return Output(policyNames: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
