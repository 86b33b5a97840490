import Domain

extension EmbeddedAccount {
  /// Whether somebody may use the console as the user they say they are.
  ///
  /// - Throws: what the account itself could not do; what is refused is an outcome.
  package func signIn(_ attempt: SignIn) async throws(ServiceError) -> SignIn.Outcome {
    try await writing { records throws(ServiceError) in try attempt.run(in: records) }
  }
}
