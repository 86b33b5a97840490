import Domain
import Foundation

/// What this program asks for itself, so that it can ask for others. An account in a file has no
/// roles: these calls are sent and never run.
extension STS {
  /// Gives temporary credentials for a role.
  /// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html>
  struct AssumeRole: Call {
    static let service = Service.sts
    static let example = AssumeRole(
      roleArn: "arn:aws:iam::123456789012:role/ops", roleSessionName: "ada")

    var roleArn: String
    var roleSessionName: String
    var externalId: String?
    /// In seconds; AWS takes an hour where nothing is said.
    var durationSeconds: Int?
    /// Of the MFA device that made the code.
    var serialNumber: String?
    var tokenCode: String?

    init(roleArn: String, roleSessionName: String) {
      (self.roleArn, self.roleSessionName) = (roleArn, roleSessionName)
    }

    struct Output: Codable, Hashable, Sendable {
      var credentials: TemporaryCredentials
    }

    var resource: Resource { .any() }

    func run(in records: some Records) throws(ServiceError) -> Output { throw .noRoles }
  }

  /// The same for whoever has a token of another identity provider; nobody signs it.
  /// <https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html>
  struct AssumeRoleWithWebIdentity: Call {
    static let service = Service.sts
    static let example = AssumeRoleWithWebIdentity(
      roleArn: "arn:aws:iam::123456789012:role/ops", roleSessionName: "ada",
      webIdentityToken: Secret("token"))

    var roleArn: String
    var roleSessionName: String
    var webIdentityToken: Secret

    struct Output: Codable, Hashable, Sendable {
      var credentials: TemporaryCredentials
    }

    var resource: Resource { .any() }

    func run(in records: some Records) throws(ServiceError) -> Output { throw .noRoles }
  }

  struct TemporaryCredentials: Codable, Hashable, Sendable {
    var accessKeyId: String
    var secretAccessKey: Secret
    var sessionToken: Secret
    var expiration: Date
  }
}

extension ServiceError {
  fileprivate static let noRoles = ServiceError(
    .accessDenied, "There are no roles in an account that is kept in a file.")
}
