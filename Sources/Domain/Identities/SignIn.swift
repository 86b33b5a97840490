/// Signing in to the console with the name and the password of a user.
///
/// It is no call of an AWS service. What was wrong is not told: not the name, not the password,
/// not the MFA code, neither by the words nor by the time it takes. What is told of a user's
/// password and devices is told only to who knows the password.
/// Source: How IAM users sign in to your AWS account; Using MFA devices with your sign-in page.
package struct SignIn: Sendable {
  package var userName: String
  package var password: Secret
  package var mfaCode: String?
  /// What to change the password to where it has to be changed, else of no meaning.
  package var newPassword: Secret?

  package init(
    userName: String, password: Secret, mfaCode: String? = nil, newPassword: Secret? = nil
  ) {
    (self.userName, self.password) = (userName, password)
    (self.mfaCode, self.newPassword) = (mfaCode, newPassword)
  }

  package enum Outcome: Hashable, Sendable {
    case signedIn(Principal, hasMFA: Bool)
    /// The rest is right: try again with all of it and a code.
    case needsMFACode
    /// The password is right: try again with it and a new one. Comes before ``needsMFACode``,
    /// because a code is good for half a minute and only once.
    case needsNewPassword(NewPasswordReason)
    case refused(ServiceError)
  }

  package enum NewPasswordReason: Hashable, Sendable { case resetRequired, expired }
}

extension SignIn {
  package static let incorrect = ServiceError(
    .accessDenied, "Your authentication information is incorrect. Please try again.")
  package static let expired = ServiceError(
    .accessDenied, "Your password has expired. An administrator of the account has to reset it.")

  /// - Parameter seconds: how long to wait.
  package static func tooMany(wait seconds: Int) -> ServiceError {
    ServiceError(
      .throttling,
      "Too many failed attempts: try again in \(seconds) \(seconds == 1 ? "second" : "seconds").")
  }

  /// What is refused is an outcome like the others, so that the transaction in which it is counted
  /// ends well.
  ///
  /// - Throws: what the account itself could not do.
  package func run(in records: some Records) throws(ServiceError) -> Outcome {
    if let failures = try records.signInFailures(of: userName) {
      let seconds = failures.wait(at: records.now)
      guard seconds == 0 else { return .refused(Self.tooMany(wait: seconds)) }
    }
    guard let login = try login(in: records) else { return try fail(in: records) }
    if let outcome = try demand(of: login, in: records) { return outcome }
    let hasMFA = try !records.mfaDevices(of: login.user).isEmpty
    if hasMFA {
      guard let mfaCode else { return .needsMFACode }
      guard try records.verifyMFACode(mfaCode, of: login.user) else {
        return try fail(in: records)
      }
    }
    if let refusal = try changePassword(of: login, in: records) { return .refused(refusal) }
    return try succeed(login.user, hasMFA, in: records)
  }

  private func fail(in records: some Records) throws(ServiceError) -> Outcome {
    try records.countSignInFailure(of: userName)
    return .refused(Self.incorrect)
  }

  private func succeed(_ user: IAM.UserRecord, _ hasMFA: Bool, in records: some Records)
    throws(ServiceError) -> Outcome
  {
    try records.forgetSignInFailures(of: userName)
    var user = user
    user.passwordLastUsed = records.now
    try records.update(user)
    return .signedIn(.user(id: user.userID, name: user.userName), hasMFA: hasMFA)
  }
}

// MARK: - The password

extension SignIn {
  /// A user who knows the password.
  private struct Login {
    var user: IAM.UserRecord
    var reason: NewPasswordReason?
  }

  /// Nil for a wrong name and for a wrong password, and as much work for both.
  private func login(in records: some Records) throws(ServiceError) -> Login? {
    guard let user = try records.find(IAM.UserRecord.self, .text(userName)),
      let profile = try records.find(IAM.LoginProfileRecord.self, .text(user.userID)),
      let verifier = profile.verifier
    else {
      // Making a verifier takes as long as checking against one.
      _ = try? records.verifier(for: password)
      return nil
    }
    guard records.verify(password, against: verifier) else { return nil }
    let isExpired = profile.isExpired(under: try records.passwordPolicy(), at: records.now)
    let reset: NewPasswordReason? = profile.passwordResetRequired ? .resetRequired : nil
    return Login(user: user, reason: isExpired ? .expired : reset)
  }

  /// What stands between a right password and being asked for a code.
  private func demand(of login: Login, in records: some Records) throws(ServiceError) -> Outcome? {
    guard let reason = login.reason else { return nil }
    if reason == .expired, try records.passwordPolicy()?.hardExpiry == true {
      return .refused(Self.expired)
    }
    guard let newPassword else { return .needsNewPassword(reason) }
    return try refusal { () throws(ServiceError) in
      try records.checkRules(for: newPassword)
    }.map(Outcome.refused)
  }

  /// Why the password cannot be changed, where it has to be.
  private func changePassword(of login: Login, in records: some Records)
    throws(ServiceError) -> ServiceError?
  {
    guard login.reason != nil, let newPassword else { return nil }
    return try refusal { () throws(ServiceError) in
      try records.changePassword(of: login.user, old: password, new: newPassword)
    }
  }

  /// - Throws: what is no refusal, but a failure of the account itself.
  private func refusal(_ body: () throws(ServiceError) -> Void)
    throws(ServiceError) -> ServiceError?
  {
    do {
      try body()
      return nil
    } catch {
      guard error.code != .serviceFailure else { throw error }
      return error
    }
  }
}
