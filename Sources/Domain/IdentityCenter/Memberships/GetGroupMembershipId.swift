extension IdentityStore {
  /// Finds the membership of a user in a group.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GetGroupMembershipId.html>
  package struct GetGroupMembershipId: Call {
    package static let service = Service.identityStore
    package static let example = GetGroupMembershipId(
      identityStoreId: "d-9067642ac7", groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1",
      memberId: MemberId(userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11"))

    package var identityStoreId: String
    package var groupId: String
    package var memberId: MemberId

    package init(identityStoreId: String, groupId: String, memberId: MemberId) {
      (self.identityStoreId, self.groupId) = (identityStoreId, groupId)
      self.memberId = memberId
    }

    package struct Output: Codable, Hashable, Sendable {
      package var membershipId: String
      package var identityStoreId: String
    }

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      let user = try records.directoryUser(
        id: memberId.userId, member: "memberId.userId", "Member does not exist")
      let group = try records.directoryGroup(id: groupId, "Group does not exist")
      guard let found = try records.membership(of: user.userID, in: group.groupID) else {
        throw .notFound(.membership)
      }
      return Output(membershipId: found.membershipID, identityStoreId: identityStoreId)
    }
  }
}
