import Foundation

extension IAM {
  /// A new access key: the only description that has the secret.
  package struct AccessKey: Codable, Hashable, Sendable {
    package var userName: String
    package var accessKeyId: String
    package var status: AccessKeyStatus
    package var secretAccessKey: Secret
    package var createDate: Date?
  }

  /// An access key as it is listed, without its secret.
  package struct AccessKeyMetadata: Codable, Hashable, Sendable {
    package var userName: String?
    package var accessKeyId: String?
    package var status: AccessKeyStatus?
    package var createDate: Date?
  }
}

extension IAM.AccessKeyRecord {
  func described(for userName: String) -> IAM.AccessKeyMetadata {
    IAM.AccessKeyMetadata(
      userName: userName, accessKeyId: accessKeyID, status: status, createDate: createDate)
  }
}

extension Records {
  func accessKeys(of user: IAM.UserRecord) throws(ServiceError) -> [IAM.AccessKeyRecord] {
    try all(IAM.AccessKeyRecord.self, where: .userID, is: .text(user.userID))
  }

  /// - Parameter userName: whose it has to be, if the caller said so.
  func accessKey(_ id: String, of userName: String?)
    throws(ServiceError) -> IAM.AccessKeyRecord
  {
    let owner = try userName.map { name throws(ServiceError) in try user(named: name).userID }
    let found = try all(IAM.AccessKeyRecord.self, where: .accessKeyID, is: .text(id)).first
    if let found, owner == nil || owner == found.userID { return found }
    throw ServiceError(.noSuchEntity, "The Access Key with id \(id) cannot be found")
  }
}
