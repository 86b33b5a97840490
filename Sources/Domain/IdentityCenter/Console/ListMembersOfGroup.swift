extension IdentityCenter {
  /// Lists who is in a group, by the order of their IDs, with names and with what ends each
  /// membership.
  ///
  /// ListGroupMemberships gives IDs only, and a call more for each name.
  package struct ListMembersOfGroup: ComposedCall {
    package static let service = Service.identityCenter
    package static let example = ListMembersOfGroup(
      groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1", maxResults: 1000,
      nextToken: Marker.encode([
        "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
        "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11",
      ]))

    package var groupId: String
    package var maxResults: Int?
    package var nextToken: String?

    package init(groupId: String, maxResults: Int? = nil, nextToken: String? = nil) {
      (self.groupId, self.maxResults, self.nextToken) = (groupId, maxResults, nextToken)
    }

    package struct Member: Codable, Hashable, Sendable {
      package var membershipId: String
      package var user: UserSummary
    }

    package struct Output: Codable, Hashable, Sendable {
      package var members: [Member]
      package var nextToken: String?
    }

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let group = try records.directoryGroup(id: groupId)
      let found = try records.list(
        IdentityStore.MembershipRecord.self, matching: [.equal(.groupID, .text(group.groupID))],
        nextToken: nextToken, maxResults: maxResults, in: IdentityCenter.maxResults)
      return Output(
        members: try found.items.map { membership throws(ServiceError) in
          let user = try records.directoryUser(id: membership.userID)
          return Member(membershipId: membership.membershipID, user: UserSummary(user))
        },
        nextToken: found.marker)
    }

    package func composed(on account: some Account) async throws(ServiceError) -> Output {
      let store = try await account.identityStoreID()
      let page = try await account.perform(
        IdentityStore.ListGroupMemberships(
          identityStoreId: store, groupId: groupId,
          maxResults: IdentityStore.pageSize(for: maxResults), nextToken: nextToken))
      var members: [Member] = []
      for membership in page.groupMemberships {
        let user = try await account.perform(
          IdentityStore.DescribeUser(
            identityStoreId: store, userId: membership.memberId.userId ?? ""))
        members.append(Member(membershipId: membership.membershipId, user: UserSummary(user)))
      }
      return Output(members: members, nextToken: page.nextToken)
    }
  }
}
