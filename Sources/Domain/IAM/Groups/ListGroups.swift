extension IAM {
  /// Lists groups by name.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html>
  package struct ListGroups: Call {
    package static let service = Service.iam
    package static let example = ListGroups(
      pathPrefix: "/engineering/", marker: Marker.encode(["ops"]), maxItems: 100)

    package var pathPrefix: String?
    package var marker: String?
    package var maxItems: Int?

    package init(pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil) {
      (self.pathPrefix, self.marker, self.maxItems) = (pathPrefix, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groups: [Group]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .groups(pathPrefix: pathPrefix) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let prefix = try PathPrefix.parse(pathPrefix)
      let found = try records.list(
        GroupRecord.self, matching: prefix.map { [.prefix(.path, $0)] } ?? [],
        marker: marker, maxItems: maxItems)
      let account = records.accountID
      return Output(
        groups: found.items.map { $0.described(in: account) }, isTruncated: found.isTruncated,
        marker: found.marker)
    }
  }
}
