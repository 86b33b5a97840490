extension Records {
  /// Changes a user's password, of which the user knows the old one.
  ///
  /// Whether the user is permitted to is not asked here.
  /// - Throws: `NoSuchEntity` for a user without a password, `AccessDenied` for a wrong old one,
  ///   and what ``replacePassword(in:with:)`` throws.
  func changePassword(of user: IAM.UserRecord, old: Secret, new: Secret) throws(ServiceError) {
    var profile = try loginProfile(of: user)
    guard let verifier = profile.verifier, verify(old, against: verifier) else {
      throw ServiceError(.accessDenied, "The old password was incorrect.")
    }
    try replacePassword(in: &profile, with: new)
    profile.passwordResetRequired = false
    try update(profile)
  }

  /// Puts a new password into a profile, and the one it had among those the user had before.
  /// The profile itself is still to be stored.
  ///
  /// - Throws: `PasswordPolicyViolation` for what the rules forbid, and for what was used before
  ///   and the account's policy prevents from being used again.
  func replacePassword(in profile: inout IAM.LoginProfileRecord, with password: Secret)
    throws(ServiceError)
  {
    try checkRules(for: password)
    let former = try all(IAM.FormerPassword.self, where: .userID, is: .text(profile.userID))
    try checkReuse(of: password, after: former.map(\.verifier), profile.verifier)
    let verifier = try verifier(for: password)
    if let old = profile.verifier { try remember(old, of: profile.userID, after: former) }
    (profile.verifier, profile.passwordDate) = (verifier, now)
  }

  /// Forgets the passwords a user had before.
  func forgetFormerPasswords(of userID: String) throws(ServiceError) {
    for former in try all(IAM.FormerPassword.self, where: .userID, is: .text(userID)) {
      try delete(former)
    }
  }
}

// MARK: - Reuse

extension Records {
  /// The password in use and as many before it as the policy says cannot be used again.
  /// Source: Setting an account password policy for IAM users, prevent password reuse.
  private func checkReuse(
    of password: Secret, after former: [PasswordVerifier], _ current: PasswordVerifier?
  ) throws(ServiceError) {
    guard let count = try passwordPolicy()?.passwordReusePrevention else { return }
    let forbidden = former.suffix(count) + [current].compactMap(\.self)
    guard forbidden.contains(where: { verify(password, against: $0) }) else { return }
    throw ServiceError(
      .passwordPolicyViolation,
      "Policy constraint violation with password reuse prevention during password change.")
  }

  /// As many are kept as any policy can ask for, whatever the policy of today asks for.
  private func remember(
    _ verifier: PasswordVerifier, of userID: String, after former: [IAM.FormerPassword]
  ) throws(ServiceError) {
    let excess = former.count + 1 - IAM.PasswordPolicy.rememberedPasswords.upperBound
    for oldest in former.prefix(max(0, excess)) { try delete(oldest) }
    try insert(
      IAM.FormerPassword(
        userID: userID, number: (former.last?.number ?? 0) + 1, verifier: verifier))
  }
}
