extension IAM {
  /// Lists the alias of the account; there is at most one.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html>
  package struct ListAccountAliases: Call {
    package static let service = Service.iam
    package static let example = ListAccountAliases(
      marker: Marker.encode(["acme-corp"]), maxItems: 100)

    package var marker: String?
    package var maxItems: Int?

    package init(marker: String? = nil, maxItems: Int? = nil) {
      (self.marker, self.maxItems) = (marker, maxItems)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var accountAliases: [String]
      package var isTruncated: Bool
      package var marker: String?
    }

    package var resource: Resource { .any() }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let aliases = [try records.accountAlias()].compactMap(\.self)
      let found = try Page.of(aliases, by: \.self, marker: marker, maxItems: maxItems)
      return Output(
        accountAliases: found.items, isTruncated: found.isTruncated, marker: found.marker)
    }
  }
}
