extension IAM {
  /// Lists the access keys of a user.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html>
  package struct ListAccessKeys: Call {
    package static let service = Service.iam
    package static let example = ListAccessKeys(
      userName: "ada", marker: Marker.encode(["AKIAIOSFODNN7EXAMPLE"]), maxItems: 100)

    package var userName: String?
    package var marker: String?
    package var maxItems: Int?

    package init(userName: String?, marker: String? = nil, maxItems: Int? = nil) {
      (self.userName, self.marker, self.maxItems) = (userName, marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var accessKeyMetadata: [AccessKeyMetadata]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let holder = try records.accessKeyHolder(named: userName)
      let found = try Page.of(
        records.accessKeys(of: holder), by: \.accessKeyID, marker: marker, maxItems: maxItems)
      return Output(
        accessKeyMetadata: found.items.map { $0.described(for: holder.name) },
        isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
