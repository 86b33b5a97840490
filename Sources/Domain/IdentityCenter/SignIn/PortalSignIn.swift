extension IdentityCenter {
  /// Signing in to the AWS access portal with a user name and what goes with it: a password, a
  /// one-time password, or the link of a mail.
  ///
  /// It is no call of an AWS service. Whoever is refused is not told whether the name was wrong,
  /// the password, or that the user is disabled, neither by the words nor by the time it takes.
  /// Source: Signing in to the AWS access portal; Activating the AWS access portal for the first
  /// time.
  package struct PortalSignIn: Sendable {
    package var userName: String
    package var password: Secret
    /// What the user wants for a password from now on, where one has to be chosen, else of no
    /// meaning.
    package var newPassword: Secret?

    package init(userName: String, password: Secret, newPassword: Secret? = nil) {
      (self.userName, self.password) = (userName, password)
      self.newPassword = newPassword
    }

    /// Who has come in.
    package struct Session: Hashable, Sendable {
      package var userID: String
      package var userName: String
      package var displayName: String
    }

    package enum Outcome: Hashable, Sendable {
      case signedIn(Session)
      /// All is right, and a password has to be chosen: try again with all of it and one.
      case needsNewPassword
      /// All is right but the password that was chosen: what it lacks, a sentence each.
      case unfitPassword([String])
      case refused(ServiceError)
    }
  }
}

extension IdentityCenter.PortalSignIn {
  package static let expired = ServiceError(
    .accessDenied, "This link was good for seven days. Ask your administrator for another.")

  /// What is refused is an outcome like the others, so that the transaction in which it is counted
  /// and written down ends well.
  ///
  /// - Throws: what the account itself could not do.
  package func run(in records: some Records) throws(ServiceError) -> Outcome {
    let user = try records.directoryUser(named: userName)
    let outcome = try answer(to: user, in: records)
    switch outcome {
    case .signedIn:
      try records.forgetSignInFailures(of: counted)
      try records.noteSignIn(of: user)
    case .refused(let error):
      if error == SignIn.incorrect { try records.countSignInFailure(of: counted) }
      try records.noteSignIn(of: user, error)
    case .needsNewPassword, .unfitPassword: break
    }
    return outcome
  }

  /// Attempts are counted apart from those of an IAM user of the same name, who cannot have a
  /// slash in it.
  private var counted: String { "portal/" + FoldedText(userName).text }

  private func answer(to user: IdentityStore.UserRecord?, in records: some Records)
    throws(ServiceError) -> Outcome
  {
    if let failures = try records.signInFailures(of: counted) {
      let seconds = failures.wait(at: records.now)
      guard seconds == 0 else { return .refused(SignIn.tooMany(wait: seconds)) }
    }
    let id = user?.userID ?? ""
    let temporary = try records.temporaryCredential(of: id)
    let chosen = try records.portalPasswords(of: id).first
    let known = temporary.map(\.verifier) ?? chosen?.verifier
    let isRight = try records.isRight(temporary?.presented(password) ?? password, for: known)
    guard let user, isRight, user.status == .enabled else { return .refused(SignIn.incorrect) }
    if let outcome = try demand(of: temporary, in: records) { return outcome }
    return .signedIn(
      Session(userID: id, userName: user.userName, displayName: user.displayName))
  }

  /// What stands between a right secret and coming in: a password has to be chosen, and is set.
  private func demand(
    of temporary: IdentityCenter.TemporaryCredential?, in records: some Records
  ) throws(ServiceError) -> Outcome? {
    guard let temporary else { return nil }
    guard !temporary.hasExpired(at: records.now) else { return .refused(Self.expired) }
    guard let newPassword else { return .needsNewPassword }
    let unmet = try records.unmetRules(newPassword, insteadOf: temporary)
    guard unmet.isEmpty else { return .unfitPassword(unmet) }
    try records.setPortalPassword(newPassword, of: temporary.userID)
    return nil
  }
}

extension IdentityCenter.TemporaryCredential {
  fileprivate func presented(_ secret: Secret) -> Secret {
    kind == .oneTimePassword ? secret : IdentityCenter.InvitationToken.read(secret)
  }
}

extension Records {
  /// Where there is nothing to compare with, a verifier is made: it takes as long.
  fileprivate func isRight(_ secret: Secret, for known: PasswordVerifier?)
    throws(ServiceError) -> Bool
  {
    if let known { return verify(secret, against: known) }
    _ = try verifier(for: secret)
    return false
  }

  fileprivate func unmetRules(
    _ password: Secret, insteadOf temporary: IdentityCenter.TemporaryCredential
  ) throws(ServiceError) -> [String] {
    let unmet = IdentityCenter.PortalPasswordRules.unmetRules(password)
    guard unmet.isEmpty else { return unmet }
    if verify(password, against: temporary.verifier) {
      return ["Choose another password than what let you in."]
    }
    let used = try portalPasswords(of: temporary.userID)
      .prefix(IdentityCenter.PasswordRecord.remembered)
    let isUsed = used.contains { $0.verifier.map { verify(password, against: $0) } ?? false }
    return isUsed ? ["Choose a password that is none of your last three."] : []
  }

  /// CloudTrail's event of signing in to the access portal. A name that nobody has is not kept:
  /// people type their password there.
  /// Source: IAM Identity Center sign-in events in CloudTrail.
  fileprivate func noteSignIn(
    of user: IdentityStore.UserRecord?, _ error: ServiceError? = nil
  ) throws(ServiceError) {
    let name = user?.userName ?? "HIDDEN_DUE_TO_SECURITY_REASONS"
    let result = error == nil ? "Success" : "Failure"
    var note = try record(
      of: .signIn, "UserAuthentication", target: name, input: "{}",
      output: #"{"UserAuthentication":"\#(result)"}"#, error: error)
    // Whoever has the console is not who knocks.
    (note.who, note.principalID) = (name, user?.userID ?? "")
    note.principalARN = user.map { "arn:aws:identitystore:::user/\($0.userID)" } ?? ""
    try append(note)
  }
}
