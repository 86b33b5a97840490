/// AWS Identity and Access Management: its entities, its rules and its calls.
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/>
package enum IAM {
  package static let calls: [any Call.Type] = [
    CreateUser.self, GetUser.self, ListUsers.self, UpdateUser.self, DeleteUser.self,
    CreateLoginProfile.self, GetLoginProfile.self, UpdateLoginProfile.self,
    DeleteLoginProfile.self,
    CreateAccessKey.self, ListAccessKeys.self, UpdateAccessKey.self, DeleteAccessKey.self,
    CreateGroup.self, GetGroup.self, ListGroups.self, UpdateGroup.self, DeleteGroup.self,
    AddUserToGroup.self, RemoveUserFromGroup.self, ListGroupsForUser.self,
    AttachUserPolicy.self, DetachUserPolicy.self, ListAttachedUserPolicies.self,
    AttachGroupPolicy.self, DetachGroupPolicy.self, ListAttachedGroupPolicies.self,
    PutUserPolicy.self, GetUserPolicy.self, ListUserPolicies.self, DeleteUserPolicy.self,
    PutGroupPolicy.self, GetGroupPolicy.self, ListGroupPolicies.self, DeleteGroupPolicy.self,
    CreatePolicy.self, GetPolicy.self, ListPolicies.self, DeletePolicy.self,
    GetPolicyVersion.self, ListPolicyVersions.self, ListEntitiesForPolicy.self,
    PutUserPermissionsBoundary.self, DeleteUserPermissionsBoundary.self,
    TagUser.self, UntagUser.self, ListUserTags.self,
    GetAccountPasswordPolicy.self, UpdateAccountPasswordPolicy.self,
    DeleteAccountPasswordPolicy.self,
    CreateAccountAlias.self, ListAccountAliases.self, DeleteAccountAlias.self,
    GetAccountSummary.self, GetAccountAuthorizationDetails.self,
  ]

  /// What an account keeps, a kind of row each. What is referred to comes before what refers.
  package static let entities: [any Entity.Type] = [
    UserRecord.self, GroupRecord.self, Membership.self,
    LoginProfileRecord.self, AccessKeyRecord.self, UserTag.self,
    PolicyRecord.self, PolicyVersionRecord.self,
    UserPolicyAttachment.self, GroupPolicyAttachment.self,
    UserInlinePolicy.self, GroupInlinePolicy.self,
  ]
}
