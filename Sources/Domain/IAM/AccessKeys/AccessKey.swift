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
