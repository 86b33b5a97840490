extension IAM {
  /// Makes an access key active or inactive.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html>
  package struct UpdateAccessKey: Call {
    package static let service = Service.iam
    package static let example = UpdateAccessKey(
      accessKeyId: "AKIAIOSFODNN7EXAMPLE", status: .inactive, userName: "ada")

    package var accessKeyId: String
    package var status: AccessKeyStatus
    package var userName: String?

    package init(accessKeyId: String, status: AccessKeyStatus, userName: String? = nil) {
      (self.accessKeyId, self.status, self.userName) = (accessKeyId, status, userName)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      var key = try records.accessKey(accessKeyId, of: userName)
      key.status = status
      try records.update(accessKey: key)
      return Nothing()
    }

    package var summary: String {
      "Made access key \(accessKeyId) \(status.rawValue.lowercased())"
    }
  }
}
