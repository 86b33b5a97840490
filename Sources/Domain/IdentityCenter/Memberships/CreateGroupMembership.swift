import Foundation

extension IdentityStore {
  /// Adds a user to a group; adding twice is a conflict.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroupMembership.html>
  package struct CreateGroupMembership: Call {
    package static let service = Service.identityStore
    package static let example = CreateGroupMembership(
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
      guard try records.membership(of: user.userID, in: group.groupID) == nil else {
        throw .duplicate("GroupMembership")
      }
      let membership = MembershipRecord(
        groupID: group.groupID, userID: user.userID, membershipID: try records.newResourceID(),
        created: try records.stamp())
      try records.insert(membership)
      return Output(membershipId: membership.membershipID, identityStoreId: identityStoreId)
    }

    package var summary: String { "Added user \(memberId.userId ?? "") to group \(groupId)" }

    package func inverse(of output: Output) -> AnyCall? {
      AnyCall(
        DeleteGroupMembership(
          identityStoreId: output.identityStoreId, membershipId: output.membershipId))
    }

    /// Of all readings only listings say when it was made.
    package var probe: AnyCall? {
      AnyCall(ListGroupMembershipsForMember(identityStoreId: identityStoreId, memberId: memberId))
    }

    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      let found = (probed.value as? ListGroupMembershipsForMember.Output)?.groupMemberships
      guard let membership = found?.first(where: { $0.groupId == groupId }),
        membership.createdAt?.isNotBefore(begunAt) == true
      else { return nil }
      return Output(membershipId: membership.membershipId, identityStoreId: identityStoreId)
    }

    package func completed(by output: AnyOutput) -> Self {
      var call = self
      call.memberId.userId = memberId.userId ?? output.newDirectoryUser
      return call
    }
  }
}
