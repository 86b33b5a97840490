/// AWS Identity and Access Management: its entities, its rules and its calls.
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/>
package enum IAM {
  package static let calls: [any Call.Type] = []

  /// What an account keeps, a kind of row each. What is referred to comes before what refers.
  package static let entities: [any Entity.Type] = [
    UserRecord.self, GroupRecord.self, Membership.self,
    LoginProfileRecord.self, AccessKeyRecord.self, UserTag.self,
    PolicyRecord.self, PolicyVersionRecord.self,
    UserPolicyAttachment.self, GroupPolicyAttachment.self,
    UserInlinePolicy.self, GroupInlinePolicy.self,
  ]
}
