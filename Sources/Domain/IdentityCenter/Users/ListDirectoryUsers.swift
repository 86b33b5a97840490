extension IdentityStore {
  /// Lists users by name, all or the one of a certain name.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ListUsers.html>
  package struct ListUsers: Call {
    package static let service = Service.identityStore
    package static let example = ListUsers(
      identityStoreId: "d-9067642ac7", extensions: [EnterpriseExtension.name],
      filters: [Filter("UserName", "dora")], maxResults: 100, nextToken: Marker.encode(["ada"]))

    package var identityStoreId: String
    package var extensions: [String]?
    package var filters: [Filter]?
    package var maxResults: Int?
    package var nextToken: String?

    package init(
      identityStoreId: String, extensions: [String]? = nil, filters: [Filter]? = nil,
      maxResults: Int? = nil, nextToken: String? = nil
    ) {
      (self.identityStoreId, self.extensions) = (identityStoreId, extensions)
      (self.filters, self.maxResults, self.nextToken) = (filters, maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var users: [User]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryUsers }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      try EnterpriseExtension.check(names: extensions)
      let name = try Filter.value(of: filters, "UserName")
      let match = name.map { [Match<UserRecord>.equal(.foldedName, .text(FoldedText($0).text))] }
      let found = try records.list(
        UserRecord.self, matching: match ?? [], nextToken: nextToken, maxResults: maxResults)
      return Output(
        users: try found.items.map { user throws(ServiceError) in
          try user.described(in: identityStoreId, extensions: extensions)
        },
        nextToken: found.marker)
    }
  }
}
