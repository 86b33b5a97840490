import Domain

/// What is typed to sign in.
package struct SignInDraft: FormDraft {
  enum Kind: String, Codable, Sendable { case owner, user, federated }

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
    var newPassword: (reason: SignIn.NewPasswordReason, rules: IAM.PasswordRules)?
  }

  /// What to ask the account.
  func request(_ facts: Facts) -> SignInRequest {
    switch kind {
    case .owner: .owner
    case .user:
      .user(
        SignIn(
          userName: userName, password: password, mfaCode: facts.needsMFACode ? mfaCode : nil,
          newPassword: facts.newPassword == nil ? nil : newPassword))
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
