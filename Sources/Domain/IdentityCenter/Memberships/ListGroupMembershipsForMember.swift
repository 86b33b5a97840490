extension IdentityStore {
  /// Lists which groups a user is in, in the order of their IDs.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_ListGroupMembershipsForMember.html>
  package struct ListGroupMembershipsForMember: Call {
    package static let service = Service.identityStore
    package static let example = ListGroupMembershipsForMember(
      identityStoreId: "d-9067642ac7",
      memberId: MemberId(userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11"),
      maxResults: 100,
      nextToken: Marker.encode([
        "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
        "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      ]))

    package var identityStoreId: String
    package var memberId: MemberId
    package var maxResults: Int?
    package var nextToken: String?

    package init(
      identityStoreId: String, memberId: MemberId, maxResults: Int? = nil,
      nextToken: String? = nil
    ) {
      (self.identityStoreId, self.memberId) = (identityStoreId, memberId)
      (self.maxResults, self.nextToken) = (maxResults, nextToken)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var groupMemberships: [GroupMembership]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryUser(memberId.userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      let user = try records.directoryUser(
        id: memberId.userId, member: "memberId.userId", "Member does not exist")
      let found = try records.list(
        MembershipRecord.self, matching: [.equal(.userID, .text(user.userID))],
        nextToken: nextToken, maxResults: maxResults)
      return Output(
        groupMemberships: found.items.map { $0.described(in: identityStoreId) },
        nextToken: found.marker)
    }
  }
}
