import Foundation

extension IAM {
  /// A managed policy as AWS describes it.
  package struct Policy: Codable, Hashable, Sendable {
    package var policyName: String?
    package var policyId: String?
    package var arn: String?
    package var path: String?
    package var defaultVersionId: String?
    /// How many users and groups it is attached to.
    package var attachmentCount: Int?
    /// How many users it limits.
    package var permissionsBoundaryUsageCount: Int?
    package var isAttachable: Bool?
    package var description: String?
    package var createDate: Date?
    package var updateDate: Date?
  }

  /// One version of a managed policy; listings leave the document out.
  package struct PolicyVersion: Codable, Hashable, Sendable, Respelled {
    package static let respelled = ["document": Respelling.policyDocument]

    package var document: String?
    package var versionId: String?
    package var isDefaultVersion: Bool?
    package var createDate: Date?
  }
}

extension IAM.PolicyRecord {
  /// As listings give it: without the description.
  func listed(in records: some Records) throws(ServiceError) -> IAM.Policy {
    IAM.Policy(
      policyName: policyName, policyId: policyID, arn: arn, path: path,
      defaultVersionId: "v\(defaultVersion)",
      attachmentCount: try records.attachmentCount(of: self),
      permissionsBoundaryUsageCount: try records.boundaryUsageCount(of: self),
      isAttachable: isAttachable, createDate: createDate, updateDate: updateDate)
  }

  func described(in records: some Records) throws(ServiceError) -> IAM.Policy {
    var policy = try listed(in: records)
    policy.description = description
    return policy
  }
}

extension IAM.PolicyVersionRecord {
  func described(of policy: IAM.PolicyRecord) -> IAM.PolicyVersion {
    IAM.PolicyVersion(
      document: document, versionId: "v\(number)",
      isDefaultVersion: number == policy.defaultVersion, createDate: createDate)
  }

  /// As listings give it: without the document.
  func listed(of policy: IAM.PolicyRecord) -> IAM.PolicyVersion {
    var version = described(of: policy)
    version.document = nil
    return version
  }
}

extension Records {
  func attachmentCount(of policy: IAM.PolicyRecord) throws(ServiceError) -> Int {
    let arn = Value.text(policy.arn)
    return try count(IAM.UserPolicyAttachment.self, matching: [.equal(.policyArn, arn)])
      + count(IAM.GroupPolicyAttachment.self, matching: [.equal(.policyArn, arn)])
  }

  func boundaryUsageCount(of policy: IAM.PolicyRecord) throws(ServiceError) -> Int {
    try count(
      IAM.UserRecord.self, matching: [.equal(.permissionsBoundary, .text(policy.arn))])
  }

  /// The versions of a policy, the newest first.
  func versions(of policy: IAM.PolicyRecord) throws(ServiceError) -> [IAM.PolicyVersionRecord] {
    try all(IAM.PolicyVersionRecord.self, where: .policyArn, is: .text(policy.arn))
      .sorted { $0.number > $1.number }
  }
}
