/// As whom somebody wants to use the account.
package enum SignInRequest: Sendable {
  /// The account owner: whoever owns the account file on this machine.
  case owner
  case user(SignIn)
  case federated(FederatedSignIn)
  /// A user of the directory of IAM Identity Center, as at the AWS access portal.
  case directoryUser(IdentityCenter.PortalSignIn)
}

/// What an account answers to a wish to sign in.
package enum SignInAnswer: Hashable, Sendable {
  case signedIn(Principal)
  /// The rest is right: once more, with a code of the MFA device.
  case needsMFACode
  /// The password is right: once more, with a new one that meets these rules.
  case needsNewPassword(SignIn.NewPasswordReason, IAM.PasswordRules)
  /// The password, the one-time password or the link is right: once more, with a password that
  /// meets ``IdentityCenter/PortalPasswordRules``.
  case needsPortalPassword
  /// All is right but the new password: what it lacks, a sentence each.
  case unfitPortalPassword([String])
  case refused(ServiceError)
}
