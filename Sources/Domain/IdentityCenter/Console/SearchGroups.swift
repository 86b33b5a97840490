import Foundation

extension IdentityCenter {
  /// Lists groups by name as the console does, all or those with a text in name or description.
  ///
  /// Not ListGroups, for the reasons that ``SearchUsers`` is not ListUsers.
  package struct SearchGroups: ComposedCall {
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
      return Output(groups: found.items.map { GroupSummary($0) }, nextToken: found.marker)
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let page = try await account.perform(
        IdentityStore.ListGroups(
          identityStoreId: account.identityStoreID(),
          maxResults: IdentityStore.pageSize(for: maxResults), nextToken: nextToken))
      let groups = page.groups.map { GroupSummary($0) }.filter { group in
        containing.isEmpty
          || [group.displayName, group.description ?? ""].contains {
            $0.range(of: containing, options: .caseInsensitive) != nil
          }
      }
      return Output(groups: groups, nextToken: page.nextToken)
    }
  }
}
