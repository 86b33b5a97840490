import Foundation

extension IdentityCenter {
  /// Lists users by name as the console does, all or those with a text in user name, display name
  /// or email address.
  ///
  /// Not ListUsers, which finds by a whole name only, gives a hundred a page, and describes each
  /// wholly: a list of a hundred thousand is a thousand calls.
  package struct SearchUsers: ComposedCall {
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
      return Output(users: found.items.map { UserSummary($0) }, nextToken: found.marker)
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let page = try await account.perform(
        IdentityStore.ListUsers(
          identityStoreId: account.identityStoreID(),
          maxResults: IdentityStore.pageSize(for: maxResults), nextToken: nextToken))
      let users = page.users.map { UserSummary($0) }.filter { user in
        containing.isEmpty
          || [user.userName, user.displayName, user.email ?? ""].contains {
            $0.range(of: containing, options: .caseInsensitive) != nil
          }
      }
      return Output(users: users, nextToken: page.nextToken)
    }
  }
}
