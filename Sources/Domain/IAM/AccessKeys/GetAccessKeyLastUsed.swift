import Foundation

extension IAM {
  /// When and where an access key was used last.
  package struct AccessKeyLastUsed: Codable, Hashable, Sendable {
    /// Nil when the key has never been used.
    package var lastUsedDate: Date?
    /// `N/A` when the key has never been used.
    package var serviceName: String
    /// `N/A` when the key has never been used.
    package var region: String
  }

  /// Says when an access key was used last, and whose it is.
  /// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html>
  package struct GetAccessKeyLastUsed: Call {
    package static let service = Service.iam
    package static let example = GetAccessKeyLastUsed(accessKeyId: "AKIAIOSFODNN7EXAMPLE")

    package var accessKeyId: String

    package init(accessKeyId: String) { self.accessKeyId = accessKeyId }

    package struct Output: Codable, Hashable, Sendable {
      package var userName: String?
      package var accessKeyLastUsed: AccessKeyLastUsed?
    }

    /// Whose key it is only the account knows.
    package var resource: Resource { .any(about: accessKeyId) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      // AWS does not tell a key that is not there from one of another account.
      guard let key = try records.accessKey(accessKeyId) else {
        throw try records.denial(of: Self.name, on: "access key \(accessKeyId)")
      }
      let user = try records.user(id: key.userID)
      return Output(userName: user?.userName, accessKeyLastUsed: key.lastUse)
    }
  }
}

extension IAM.AccessKeyRecord {
  fileprivate var lastUse: IAM.AccessKeyLastUsed {
    IAM.AccessKeyLastUsed(
      lastUsedDate: lastUsedDate, serviceName: lastUsedService ?? "N/A",
      region: lastUsedRegion ?? "N/A")
  }
}
