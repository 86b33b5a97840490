import Domain

/// What is typed to sign in.
package struct SignInDraft: FormDraft {
  enum Kind: String, Codable, Sendable { case owner, user, federated, directoryUser }

  var kind = Kind.user
  var userName = ""
  var password = Secret.lost
  var mfaCode = ""
  var newPassword = Secret.lost
  var confirmation = Secret.lost
  var roleName = ""
  var sessionName = ""
  /// Names with commas between them.
  var policies = ""

  package struct Facts: Sendable {
    var needsMFACode = false
    /// Why a new password is needed, and what it has to be.
    var newPassword: NewPassword?
  }

  /// A password that has to be chosen on the way in.
  enum NewPassword: Sendable {
    case ofUser(SignIn.NewPasswordReason, IAM.PasswordRules)
    case ofDirectoryUser

    /// Whether it is asked of who signs in so.
    func isAsked(of kind: Kind) -> Bool {
      switch self {
      case .ofUser: kind == .user
      case .ofDirectoryUser: kind == .directoryUser
      }
    }

    func unmetRules(_ password: Secret) -> [String] {
      switch self {
      case .ofUser(_, let rules): rules.unmetRules(password)
      case .ofDirectoryUser: IdentityCenter.PortalPasswordRules.unmetRules(password)
      }
    }
  }

  /// What to ask the account.
  func request(_ facts: Facts) -> SignInRequest {
    let new = facts.newPassword?.isAsked(of: kind) == true ? newPassword : nil
    return switch kind {
    case .owner: .owner
    case .user:
      .user(
        SignIn(
          userName: userName, password: password, mfaCode: facts.needsMFACode ? mfaCode : nil,
          newPassword: new))
    case .directoryUser:
      .directoryUser(
        IdentityCenter.PortalSignIn(
          userName: userName, password: password, newPassword: new))
    case .federated:
      .federated(
        FederatedSignIn(
          roleName: roleName, sessionName: sessionName,
          policyNames: policies.split { $0 == "," || $0 == " " }.map(String.init)))
    }
  }

  /// Overwrites every secret there is.
  mutating func wipe() {
    for secret in [password, newPassword, confirmation] { secret.wipe() }
    (password, newPassword, confirmation, mfaCode) = (.lost, .lost, .lost, "")
  }
}
