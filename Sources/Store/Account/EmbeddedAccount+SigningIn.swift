import Domain

extension EmbeddedAccount {
  /// Whether somebody may use the account as who they say they are, and whether they gave a code
  /// of an MFA device.
  ///
  /// - Throws: what the account itself could not do; what is refused is an answer.
  package func signIn(
    _ request: SignInRequest
  ) async throws(ServiceError) -> (answer: SignInAnswer, hasMFA: Bool) {
    try await writing { records throws(ServiceError) in try request.run(in: records) }
  }

  /// Whether somebody may come in through the AWS access portal.
  ///
  /// - Throws: what the account itself could not do; what is refused is an answer.
  package func signIn(
    _ attempt: IdentityCenter.PortalSignIn
  ) async throws(ServiceError) -> IdentityCenter.PortalSignIn.Outcome {
    try await writing { records throws(ServiceError) in try attempt.run(in: records) }
  }
}
