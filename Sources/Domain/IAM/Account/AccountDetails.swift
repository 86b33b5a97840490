import Foundation

extension IAM {
  /// What `GetAccountAuthorizationDetails` describes, and what its filter names.
  package enum EntityType: String, Codable, Sendable, CaseIterable {
    case user = "User"
    case role = "Role"
    case group = "Group"
    case localManagedPolicy = "LocalManagedPolicy"
    case awsManagedPolicy = "AWSManagedPolicy"
  }

  package struct PolicyDetail: Codable, Hashable, Sendable, Respelled {
    package static let respelled = ["policyDocument": Respelling.policyDocument]

    package var policyName: String?
    package var policyDocument: String?
  }

  package struct UserDetail: Codable, Hashable, Sendable {
    package var path: String?
    package var userName: String?
    package var userId: String?
    package var arn: String?
    package var createDate: Date?
    package var userPolicyList: [PolicyDetail]?
    package var groupList: [String]?
    package var attachedManagedPolicies: [AttachedPolicy]?
    package var permissionsBoundary: AttachedPermissionsBoundary?
    package var tags: [Tag]?
  }

  package struct GroupDetail: Codable, Hashable, Sendable {
    package var path: String?
    package var groupName: String?
    package var groupId: String?
    package var arn: String?
    package var createDate: Date?
    package var groupPolicyList: [PolicyDetail]?
    package var attachedManagedPolicies: [AttachedPolicy]?
  }

  package struct ManagedPolicyDetail: Codable, Hashable, Sendable {
    package var policyName: String?
    package var policyId: String?
    package var arn: String?
    package var path: String?
    package var defaultVersionId: String?
    package var attachmentCount: Int?
    package var permissionsBoundaryUsageCount: Int?
    package var isAttachable: Bool?
    package var description: String?
    package var createDate: Date?
    package var updateDate: Date?
    package var policyVersionList: [PolicyVersion]?
  }
}

extension IAM.UserRecord {
  func detail(in records: some Records) throws(ServiceError) -> IAM.UserDetail {
    let inline = try records.all(IAM.UserInlinePolicy.self, where: .userID, is: .text(userID))
    let tags = try records.tags(of: self)
    return IAM.UserDetail(
      path: path, userName: userName, userId: userID, arn: arn(in: records.accountID),
      createDate: createDate,
      userPolicyList: inline.map {
        IAM.PolicyDetail(policyName: $0.policyName, policyDocument: $0.document)
      },
      groupList: try records.groups(of: self).map(\.groupName),
      attachedManagedPolicies: try records.attachedPolicies(of: self),
      permissionsBoundary: boundary, tags: tags.isEmpty ? nil : tags)
  }
}

extension IAM.GroupRecord {
  func detail(in records: some Records) throws(ServiceError) -> IAM.GroupDetail {
    let inline = try records.all(IAM.GroupInlinePolicy.self, where: .groupID, is: .text(groupID))
    return IAM.GroupDetail(
      path: path, groupName: groupName, groupId: groupID, arn: arn(in: records.accountID),
      createDate: createDate,
      groupPolicyList: inline.map {
        IAM.PolicyDetail(policyName: $0.policyName, policyDocument: $0.document)
      },
      attachedManagedPolicies: try records.attachedPolicies(of: self))
  }
}

extension IAM.PolicyRecord {
  func detail(in records: some Records) throws(ServiceError) -> IAM.ManagedPolicyDetail {
    let policy = try described(in: records)
    return IAM.ManagedPolicyDetail(
      policyName: policyName, policyId: policyID, arn: arn, path: path,
      defaultVersionId: policy.defaultVersionId, attachmentCount: policy.attachmentCount,
      permissionsBoundaryUsageCount: policy.permissionsBoundaryUsageCount,
      isAttachable: isAttachable, description: description, createDate: createDate,
      updateDate: updateDate,
      policyVersionList: try records.versions(of: self).map { $0.described(of: self) })
  }
}
