import Foundation

/// Who asks for a call, and from where: what permissions are decided by, and what the activity
/// log keeps of every change.
package struct Caller: Hashable, Sendable {
  package var principal: Principal
  /// The operator's name on this machine; empty when nobody is known.
  package var osUser: String
  /// The address an SSH session comes from; nil when the operator sits at the machine.
  package var clientAddress: String?
  /// Whether a code of an MFA device was given when signing in.
  package var hasMFA: Bool

  package init(
    _ principal: Principal, osUser: String = "", clientAddress: String? = nil,
    hasMFA: Bool = false
  ) {
    (self.principal, self.osUser) = (principal, osUser)
    (self.clientAddress, self.hasMFA) = (clientAddress, hasMFA)
  }
}

extension Caller {
  /// The account itself: what it does when it is made or brought up to date is nobody's doing.
  package static let account = Caller(.owner)
}

extension Records {
  /// The caller's ARN, as answers and logs give it.
  /// Source: IAM identifiers; AWS STS assumed-role sessions.
  func principalARN() throws(ServiceError) -> String {
    switch caller.principal {
    case .user: try callingUser().arn(in: accountID)
    case .owner, .federated, .directoryUser: caller.principal.arn(in: accountID, path: "/")
    }
  }

  /// The user who calls.
  ///
  /// - Throws: `InvalidClientTokenId` when the user has been deleted meanwhile.
  func callingUser() throws(ServiceError) -> IAM.UserRecord {
    guard case .user(let id, _) = caller.principal else {
      throw ServiceError(
        .validationError, "Must specify userName when calling with non-User credentials")
    }
    if let user = try user(id: id) { return user }
    throw ServiceError(
      .invalidClientTokenId, "The security token included in the request is invalid.")
  }
}
