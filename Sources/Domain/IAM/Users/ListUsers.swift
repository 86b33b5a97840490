extension IAM {
  /// Lists users by name, without boundaries and tags.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html>
  package struct ListUsers: Call {
    package static let service = Service.iam
    package static let example = ListUsers(
      pathPrefix: "/engineering/", marker: Marker.encode(["ada"]), maxItems: 100)

    package var pathPrefix: String?
    package var marker: String?
    package var maxItems: Int?

    package init(pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil) {
      (self.pathPrefix, self.marker, self.maxItems) = (pathPrefix, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [User]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .users(pathPrefix: pathPrefix) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let prefix = try PathPrefix.parse(pathPrefix)
      let found = try records.list(
        UserRecord.self, matching: prefix.map { [.prefix(.path, $0)] } ?? [],
        marker: marker, maxItems: maxItems)
      let account = records.accountID
      return Output(
        users: found.items.map { $0.listed(in: account) }, isTruncated: found.isTruncated,
        marker: found.marker)
    }
  }
}
