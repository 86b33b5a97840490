extension IdentityCenter {
  /// Lists which groups a user is in, by the order of their IDs, with names and with what ends
  /// each membership.
  ///
  /// ListGroupMembershipsForMember gives IDs only, and a call more for each name.
  package struct ListGroupsOfUser: ComposedCall {
    package static let service = Service.identityCenter
    package static let example = ListGroupsOfUser(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11", maxResults: 1000,
      nextToken: Marker.encode([
        "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
        "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      ]))

    package var userId: String
    package var maxResults: Int?
    package var nextToken: String?

    package init(userId: String, maxResults: Int? = nil, nextToken: String? = nil) {
      (self.userId, self.maxResults, self.nextToken) = (userId, maxResults, nextToken)
    }

    package struct Membership: Codable, Hashable, Sendable {
      package var membershipId: String
      package var group: GroupSummary
    }

    package struct Output: Codable, Hashable, Sendable {
      package var memberships: [Membership]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.directoryUser(id: userId)
      let found = try records.list(
        IdentityStore.MembershipRecord.self, matching: [.equal(.userID, .text(user.userID))],
        nextToken: nextToken, maxResults: maxResults, in: IdentityCenter.maxResults)
      return Output(
        memberships: try found.items.map { membership throws(ServiceError) in
          let group = try records.directoryGroup(id: membership.groupID)
          return Membership(membershipId: membership.membershipID, group: GroupSummary(group))
        },
        nextToken: found.marker)
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let store = try await account.identityStoreID()
      let page = try await account.perform(
        IdentityStore.ListGroupMembershipsForMember(
          identityStoreId: store, memberId: IdentityStore.MemberId(userId: userId),
          maxResults: IdentityStore.pageSize(for: maxResults), nextToken: nextToken))
      var memberships: [Membership] = []
      for membership in page.groupMemberships {
        let group = try await account.perform(
          IdentityStore.DescribeGroup(identityStoreId: store, groupId: membership.groupId))
        memberships.append(
          Membership(membershipId: membership.membershipId, group: GroupSummary(group)))
      }
      return Output(memberships: memberships, nextToken: page.nextToken)
    }
  }
}
