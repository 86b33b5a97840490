import Foundation

extension IAM {
  /// A user's way into the console, as AWS describes it.
  package struct LoginProfile: Codable, Hashable, Sendable {
    package var userName: String
    package var createDate: Date
    package var passwordResetRequired: Bool?
  }
}

extension IAM.LoginProfileRecord {
  func described(for userName: String) -> IAM.LoginProfile {
    IAM.LoginProfile(
      userName: userName, createDate: createDate, passwordResetRequired: passwordResetRequired)
  }
}

extension Records {
  func loginProfile(of user: IAM.UserRecord) throws(ServiceError) -> IAM.LoginProfileRecord {
    if let profile = try find(IAM.LoginProfileRecord.self, .text(user.userID)) { return profile }
    throw ServiceError(
      .noSuchEntity, "Login Profile for User \(user.userName) cannot be found.")
  }

  /// - Throws: `PasswordPolicyViolation` naming what the password lacks.
  func checkRules(for password: Secret) throws(ServiceError) {
    // A secret read back from a journal is known to have been there, and nothing else.
    guard !password.isLost else {
      throw ServiceError(
        .validationError,
        "1 validation error detected: Value at 'password' failed to satisfy constraint: "
          + "Member must have length greater than or equal to 1")
    }
    if let violation = try passwordRules().violation(of: password) { throw violation }
  }
}
