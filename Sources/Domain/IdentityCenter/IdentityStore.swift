/// The directory of IAM Identity Center: its users, groups and memberships, by the operations
/// that AWS publishes.
/// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/>
package enum IdentityStore {
  package static let calls: [any Call.Type] = [
    CreateUser.self, DescribeUser.self, ListUsers.self, UpdateUser.self, DeleteUser.self,
    GetUserId.self,
    CreateGroup.self, DescribeGroup.self, ListGroups.self, UpdateGroup.self, DeleteGroup.self,
    GetGroupId.self,
    CreateGroupMembership.self, DescribeGroupMembership.self, ListGroupMemberships.self,
    ListGroupMembershipsForMember.self, DeleteGroupMembership.self, GetGroupMembershipId.self,
    IsMemberInGroups.self,
  ]

  /// What an account keeps, a kind of row each. What is referred to comes before what refers.
  package static let entities: [any Entity.Type] = [
    UserRecord.self, GroupRecord.self, MembershipRecord.self,
    IdentityCenter.TemporaryCredential.self, IdentityCenter.PasswordRecord.self,
    IdentityCenter.OutboxMessage.self,
  ]
}
