import Foundation

extension IAM {
  /// An active access key: what requests signed with it are verified with, and whose they are.
  package struct SigningKey: Sendable {
    package let principal: Principal
    package let secret: SealedSecret
    fileprivate let record: AccessKeyRecord

    /// Of uses within fifteen minutes only the first is written down.
    /// Source: Getting credential reports, access_key_1_last_used_date.
    private static let span: TimeInterval = 15 * 60

    package func isUseDue(at now: Date) -> Bool {
      guard let last = record.lastUsedDate else { return true }
      return !(0..<Self.span).contains(now.timeIntervalSince(last))
    }
  }
}

extension Records {
  /// - Returns: nil for a key that nobody has or that is inactive: AWS does not tell which.
  package func signingKey(_ id: String) throws(ServiceError) -> IAM.SigningKey? {
    guard let key = try accessKey(id), key.status == .active else { return nil }
    if key.userID == accountID {
      return IAM.SigningKey(principal: .owner, secret: key.secret, record: key)
    }
    guard let user = try user(id: key.userID) else { return nil }
    return IAM.SigningKey(
      principal: .user(id: user.userID, name: user.userName), secret: key.secret, record: key)
  }

  /// Writes down that a key is used now.
  ///
  /// - Parameters:
  ///   - service: its name in signatures: `iam`.
  ///   - region: that the request was signed for.
  package func noteUse(of key: IAM.SigningKey, service: String, region: String)
    throws(ServiceError)
  {
    var record = key.record
    (record.lastUsedDate, record.lastUsedService) = (now, service)
    record.lastUsedRegion = region
    try update(accessKey: record)
  }
}

extension ServiceError {
  /// An access key that nobody has, or that is inactive: AWS does not tell which.
  package static let unknownAccessKey = ServiceError(
    .invalidClientTokenId, "The security token included in the request is invalid.")
}
