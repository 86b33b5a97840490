extension IdentityCenter {
  /// Lists groups by name as the console does, all or those with a text in name or description.
  ///
  /// Not ListGroups, for the reasons that ``SearchUsers`` is not ListUsers.
  package struct SearchGroups: Call {
    package static let service = Service.identityCenter
    package static let example = SearchGroups(
      containing: "eng", maxResults: 1000, nextToken: Marker.encode(["auditors"]))

    /// Ignoring the case of ASCII letters; empty for all.
    package var containing: String
    package var maxResults: Int?
    package var nextToken: String?

    package init(containing: String = "", maxResults: Int? = nil, nextToken: String? = nil) {
      (self.containing, self.maxResults, self.nextToken) = (containing, maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groups: [GroupSummary]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryGroups }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let match: [Match<IdentityStore.GroupRecord>] =
        containing.isEmpty ? [] : [.contains([.displayName, .description], containing)]
      let found = try records.list(
        IdentityStore.GroupRecord.self, matching: match, nextToken: nextToken,
        maxResults: maxResults, in: IdentityCenter.maxResults)
      return Output(groups: found.items.map(GroupSummary.init), nextToken: found.marker)
    }
  }
}
