extension IdentityStore {
  /// Lists who is in a group, in the order of their IDs.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ListGroupMemberships.html>
  package struct ListGroupMemberships: Call {
    package static let service = Service.identityStore
    package static let example = ListGroupMemberships(
      identityStoreId: "d-9067642ac7", groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
      maxResults: 100,
      nextToken: Marker.encode([
        "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
        "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      ]))

    package var identityStoreId: String
    package var groupId: String
    package var maxResults: Int?
    package var nextToken: String?

    package init(
      identityStoreId: String, groupId: String, maxResults: Int? = nil, nextToken: String? = nil
    ) {
      (self.identityStoreId, self.groupId) = (identityStoreId, groupId)
      (self.maxResults, self.nextToken) = (maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groupMemberships: [GroupMembership]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      let group = try records.directoryGroup(id: groupId)
      let found = try records.list(
        MembershipRecord.self, matching: [.equal(.groupID, .text(group.groupID))],
        nextToken: nextToken, maxResults: maxResults)
      return Output(
        groupMemberships: found.items.map { $0.described(in: identityStoreId) },
        nextToken: found.marker)
    }
  }
}
