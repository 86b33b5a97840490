extension IAM {
  /// Deletes an access key for good.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html>
  package struct DeleteAccessKey: Call {
    package static let service = Service.iam
    package static let example = DeleteAccessKey(
      accessKeyId: "AKIAIOSFODNN7EXAMPLE", userName: "ada")

    package var accessKeyId: String
    package var userName: String?

    package init(accessKeyId: String, userName: String? = nil) {
      (self.accessKeyId, self.userName) = (accessKeyId, userName)
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.delete(accessKey: records.accessKey(accessKeyId, of: userName))
      return Nothing()
    }

    package var summary: String { "Deleted access key \(accessKeyId)" }
  }
}
