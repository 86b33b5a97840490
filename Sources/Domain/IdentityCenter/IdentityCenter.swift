/// What the console of IAM Identity Center does and the published operations of its directory
/// do not: who may sign in, with which password, and the mails about it.
///
/// AWS's console does this through operations that AWS keeps to itself. Those here have names of
/// our own where AWS's are not known; a live account has none of them.
/// Source: IAM Identity Center User Guide, Add users; Disable user access; Reset a user password.
package enum IdentityCenter {
  package static let calls: [any Call.Type] = [
    DescribeDirectory.self, SearchUsers.self, SearchGroups.self, ListMembersOfGroup.self,
    ListGroupsOfUser.self,
    DescribeUserAccess.self, EnableUser.self, DisableUser.self, UpdateImmutableId.self,
    IssueInvitation.self, IssueOneTimePassword.self, ResetPassword.self,
    RevokeTemporaryCredential.self,
    ListMessages.self, RecordDelivery.self,
  ]
}
