extension IdentityStore {
  /// Lists groups by name, all or the one of a certain name.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ListGroups.html>
  package struct ListGroups: Call {
    package static let service = Service.identityStore
    package static let example = ListGroups(
      identityStoreId: "d-9067642ac7", filters: [Filter("DisplayName", "Engineering")],
      maxResults: 100, nextToken: Marker.encode(["auditors"]))

    package var identityStoreId: String
    package var filters: [Filter]?
    package var maxResults: Int?
    package var nextToken: String?

    package init(
      identityStoreId: String, filters: [Filter]? = nil, maxResults: Int? = nil,
      nextToken: String? = nil
    ) {
      (self.identityStoreId, self.filters) = (identityStoreId, filters)
      (self.maxResults, self.nextToken) = (maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groups: [Group]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryGroups }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      let name = try Filter.value(of: filters, "DisplayName")
      let match = name.map { [Match<GroupRecord>.equal(.foldedName, .text(FoldedText($0).text))] }
      let found = try records.list(
        GroupRecord.self, matching: match ?? [], nextToken: nextToken, maxResults: maxResults)
      return Output(
        groups: found.items.map { $0.described(in: identityStoreId) }, nextToken: found.marker)
    }
  }
}
