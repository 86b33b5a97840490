import Foundation

extension IdentityStore {
  /// Who is in a group. Only users can be.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_MemberId.html>
  package struct MemberId: Codable, Hashable, Sendable {
    /// Nil in a plan, for a user that an earlier step creates.
    package var userId: String?

    package init(userId: String?) { self.userId = userId }
  }

  /// That a user is in a group, as AWS describes it.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_GroupMembership.html>
  package struct GroupMembership: Codable, Hashable, Sendable {
    package var identityStoreId: String
    package var membershipId: String
    package var groupId: String
    package var memberId: MemberId
    package var createdAt: Date?
    package var createdBy: String?
    package var updatedAt: Date?
    package var updatedBy: String?
  }
}

extension IdentityStore.MembershipRecord {
  /// A membership is made and ended, and never changed.
  func described(in storeID: String) -> IdentityStore.GroupMembership {
    IdentityStore.GroupMembership(
      identityStoreId: storeID, membershipId: membershipID, groupId: groupID,
      memberId: IdentityStore.MemberId(userId: userID), createdAt: created.date,
      createdBy: created.who, updatedAt: created.date, updatedBy: created.who)
  }
}
