extension SignInRequest {
  /// Whether somebody may use the account as who they say they are; what came of it is written
  /// down, but for what was asked in between.
  ///
  /// - Returns: the answer, and whether a code of an MFA device was given.
  /// - Throws: what the account itself could not do; what is refused is an answer.
  package func run(in records: some Records) throws(ServiceError) -> (
    answer: SignInAnswer, hasMFA: Bool
  ) {
    switch self {
    case .owner:
      try records.noteLogin(.owner)
      return (.signedIn(.owner), false)
    case .federated(let wish):
      do {
        let session = try wish.run(in: records)
        try records.noteLogin(.federated(session))
        return (.signedIn(.federated(session)), false)
      } catch {
        guard error.code != .serviceFailure else { throw error }
        return (.refused(error), false)
      }
    case .user(let attempt): return try run(attempt, in: records)
    case .directoryUser(let attempt):
      return (SignInAnswer(try attempt.run(in: records)), false)
    }
  }

  private func run(
    _ attempt: SignIn, in records: some Records
  ) throws(ServiceError) -> (answer: SignInAnswer, hasMFA: Bool) {
    switch try attempt.run(in: records) {
    case .signedIn(let principal, let hasMFA):
      try records.noteLogin(principal)
      return (.signedIn(principal), hasMFA)
    case .needsMFACode: return (.needsMFACode, false)
    case .needsNewPassword(let reason):
      return (.needsNewPassword(reason, try records.passwordRules()), false)
    case .refused(let error):
      try records.noteLogin(failed: attempt.userName, error)
      return (.refused(error), false)
    }
  }
}

extension SignInAnswer {
  fileprivate init(_ outcome: IdentityCenter.PortalSignIn.Outcome) {
    self =
      switch outcome {
      case .signedIn(let session):
        .signedIn(.directoryUser(id: session.userID, name: session.userName))
      case .needsNewPassword: .needsPortalPassword
      case .unfitPassword(let unmet): .unfitPortalPassword(unmet)
      case .refused(let error): .refused(error)
      }
  }
}

/// CloudTrail's event of signing in to the console.
/// Source: AWS Management Console sign-in events.
extension Records {
  fileprivate func noteLogin(_ principal: Principal) throws(ServiceError) {
    try append(
      record(
        of: .signIn, "ConsoleLogin", by: principal, target: "", input: "{}",
        output: #"{"ConsoleLogin":"Success"}"#))
  }

  /// A name that nobody has is not kept: people type their password there.
  fileprivate func noteLogin(failed name: String, _ error: ServiceError) throws(ServiceError) {
    let user = try find(IAM.UserRecord.self, .text(name))
    let principal = Principal.user(
      id: user?.userID ?? "", name: user?.userName ?? "HIDDEN_DUE_TO_SECURITY_REASONS")
    try append(
      record(
        of: .signIn, "ConsoleLogin", by: principal, target: "", input: "{}",
        output: #"{"ConsoleLogin":"Failure"}"#, error: error))
  }
}
