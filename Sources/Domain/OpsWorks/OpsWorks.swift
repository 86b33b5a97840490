/// AWS OpsWorks Stacks, as far as its users go: who may work on the stacks of a region, and by
/// which SSH user name and key. AWS ended the service on 26 May 2024; the embedded account goes on
/// with it.
/// <https://docs.aws.amazon.com/opsworks/latest/APIReference/>
package enum OpsWorks {
  package static let calls: [any Call.Type] = [
    CreateUserProfile.self, DescribeUserProfiles.self, UpdateUserProfile.self,
    DeleteUserProfile.self,
    DescribeMyUserProfile.self, UpdateMyUserProfile.self,
    DescribeStacks.self, SetPermission.self, DescribePermissions.self,
  ]

  /// What an account keeps, a kind of row each. What is referred to comes before what refers.
  package static let entities: [any Entity.Type] = [
    UserProfileRecord.self, StackRecord.self, PermissionRecord.self,
  ]
}

extension ServiceError {
  /// OpsWorks Stacks has one code for whatever is wrong with a request.
  static func invalid(_ message: String) -> Self { ServiceError(.validationException, message) }
  static func notFound(_ message: String) -> Self {
    ServiceError(.resourceNotFoundException, message)
  }
}

extension Problem {
  /// AWS does not document what OpsWorks Stacks answers, so it answers what the operator reads.
  static func invalid(_ sentence: String) -> Self { Problem(sentence, .invalid(sentence)) }
}
