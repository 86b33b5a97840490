extension IdentityStore {
  /// Says of up to a hundred groups whether a user is in them.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_IsMemberInGroups.html>
  package struct IsMemberInGroups: Call {
    package static let service = Service.identityStore
    package static let example = IsMemberInGroups(
      identityStoreId: "d-9067642ac7",
      memberId: MemberId(userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11"),
      groupIds: ["9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1"])

    package var identityStoreId: String
    package var memberId: MemberId
    package var groupIds: [String]

    package init(identityStoreId: String, memberId: MemberId, groupIds: [String]) {
      (self.identityStoreId, self.memberId) = (identityStoreId, memberId)
      self.groupIds = groupIds
    }

    package struct Result: Codable, Hashable, Sendable {
      package var groupId: String
      package var memberId: MemberId
      package var membershipExists: Bool
    }

    package struct Output: Codable, Hashable, Sendable {
      /// In the order asked.
      package var results: [Result]
    }

    package var resource: Resource { .directoryUser(memberId.userId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      try records.checkDirectory(identityStoreId)
      guard (1...100).contains(groupIds.count) else {
        throw .outOfRange("groupIds", "have length between 1 and 100")
      }
      let user = try records.directoryUser(
        id: memberId.userId, member: "memberId.userId", "Member does not exist")
      let results = try groupIds.map { id throws(ServiceError) in
        let group = try records.directoryGroup(id: id, "Group does not exist")
        let membership = try records.membership(of: user.userID, in: group.groupID)
        return Result(groupId: id, memberId: memberId, membershipExists: membership != nil)
      }
      return Output(results: results)
    }
  }
}
