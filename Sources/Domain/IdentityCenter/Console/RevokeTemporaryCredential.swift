extension IdentityCenter {
  /// Takes back an invitation or a one-time password that nobody has used. A password that the
  /// user had before lets it in again.
  ///
  /// What undoing needs; AWS's console has no button for it.
  package struct RevokeTemporaryCredential: Call {
    package static let service = Service.identityCenter
    package static let example = RevokeTemporaryCredential(
      userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    package var userId: String

    package init(userId: String) { self.userId = userId }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      let user = try records.directoryUser(id: userId)
      guard let temporary = try records.temporaryCredential(of: user.userID) else {
        throw .notFound(.user, userId, "There is nothing to take back from \(user.userName).")
      }
      try records.revoke(temporary)
      return Nothing()
    }

    package var summary: String { "Took back what let user \(userId) in once" }
  }
}
