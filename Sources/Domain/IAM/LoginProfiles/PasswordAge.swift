import Foundation

extension IAM.PasswordPolicy {
  /// When a password that was set at this date can no longer be used; nil when it always can.
  ///
  /// With 90 days it can be used up to 90 days from the second it was set.
  /// Source: Setting an account password policy for IAM users, enable password expiration.
  package func expiry(ofPasswordSetAt date: Date) -> Date? {
    maxPasswordAge.map { date.addingTimeInterval(Double($0) * 86_400) }
  }
}

extension IAM.LoginProfileRecord {
  func isExpired(under policy: IAM.PasswordPolicy?, at now: Date) -> Bool {
    policy?.expiry(ofPasswordSetAt: passwordDate).map { $0 <= now } ?? false
  }
}
