import Foundation

extension IAM {
  /// Creates an access key, active at once. Its reply is the only one with the secret. Without a
  /// name it is the caller's own, also the account owner's.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html>
  package struct CreateAccessKey: Call {
    package static let service = Service.iam
    package static let example = CreateAccessKey(userName: "ada")

    package var userName: String?

    package init(userName: String?) { self.userName = userName }

    package struct Output: Codable, Hashable, Sendable {
      package var accessKey: AccessKey
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let holder = try records.accessKeyHolder(named: userName)
      try records.checkRoom(in: .accessKeysPerUser, taken: records.accessKeys(of: holder).count)
      let secret = records.newSecretAccessKey()
      let key = AccessKeyRecord(
        accessKeyID: records.newAccessKeyID(), userID: holder.id,
        secret: try records.seal(secret), status: .active, createDate: records.now)
      try records.insert(accessKey: key)
      return Output(
        accessKey: AccessKey(
          userName: holder.name, accessKeyId: key.accessKeyID, status: key.status,
          secretAccessKey: secret, createDate: key.createDate))
    }

    package var summary: String {
      userName.map { "Created access key for user \($0)" } ?? "Created access key"
    }

    package func inverse(of output: Output) -> AnyCall? {
      let key = output.accessKey
      return AnyCall(
        DeleteAccessKey(
          accessKeyId: key.accessKeyId, userName: userName == nil ? nil : key.userName))
    }

    package var probe: AnyCall? { AnyCall(ListAccessKeys(userName: userName)) }

    /// The key this call made, with its secret lost: nobody can be told it any more.
    package func output(probed: AnyOutput, since begunAt: Date) -> Output? {
      guard let found = probed.value as? ListAccessKeys.Output else { return nil }
      let newest = found.accessKeyMetadata.max {
        ($0.createDate ?? .distantPast) < ($1.createDate ?? .distantPast)
      }
      guard let newest, let date = newest.createDate, date.isNotBefore(begunAt),
        let name = newest.userName, let id = newest.accessKeyId
      else { return nil }
      return Output(
        accessKey: AccessKey(
          userName: name, accessKeyId: id, status: newest.status ?? .active,
          secretAccessKey: .lost, createDate: date))
    }
  }
}
