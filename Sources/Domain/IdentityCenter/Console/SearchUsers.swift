extension IdentityCenter {
  /// Lists users by name as the console does, all or those with a text in user name, display name
  /// or email address.
  ///
  /// Not ListUsers, which finds by a whole name only, gives a hundred a page, and describes each
  /// wholly: a list of a hundred thousand is a thousand calls.
  package struct SearchUsers: Call {
    package static let service = Service.identityCenter
    package static let example = SearchUsers(
      containing: "dora", maxResults: 1000, nextToken: Marker.encode(["ada"]))

    /// Ignoring the case of ASCII letters; empty for all.
    package var containing: String
    package var maxResults: Int?
    package var nextToken: String?

    package init(containing: String = "", maxResults: Int? = nil, nextToken: String? = nil) {
      (self.containing, self.maxResults, self.nextToken) = (containing, maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [UserSummary]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryUsers }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let match: [Match<IdentityStore.UserRecord>] =
        containing.isEmpty ? [] : [.contains([.userName, .displayName, .email], containing)]
      let found = try records.list(
        IdentityStore.UserRecord.self, matching: match, nextToken: nextToken,
        maxResults: maxResults, in: IdentityCenter.maxResults)
      return Output(users: found.items.map(UserSummary.init), nextToken: found.marker)
    }
  }
}
