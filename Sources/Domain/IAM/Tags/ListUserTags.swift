extension IAM {
  /// Lists the tags of a user, by key.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html>
  package struct ListUserTags: Call {
    package static let service = Service.iam
    package static let example = ListUserTags(
      userName: "ada", marker: Marker.encode(["Department"]), maxItems: 100)

    package var userName: String
    package var marker: String?
    package var maxItems: Int?

    package init(userName: String, marker: String? = nil, maxItems: Int? = nil) {
      (self.userName, self.marker, self.maxItems) = (userName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var tags: [Tag]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let tags = try records.tags(of: records.user(named: userName))
      let found = try Page.of(tags, by: \.key, marker: marker, maxItems: maxItems)
      return Output(tags: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
