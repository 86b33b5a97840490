extension IdentityStore {
  /// Deletes a user with its memberships and its ways to sign in.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteUser.html>
  package struct DeleteUser: Call {
    package static let service = Service.identityStore
    package static let example = DeleteUser(
      identityStoreId: "d-9067642ac7", userId: "9067642ac7-3f0c8a3e-6f8b-4c1d-9a57-2b7b1f0d5e11")

    package var identityStoreId: String
    package var userId: String

    package init(identityStoreId: String, userId: String) {
      (self.identityStoreId, self.userId) = (identityStoreId, userId)
    }

    package var resource: Resource { .directoryUser(userId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.checkDirectory(identityStoreId)
      let user = try records.directoryUser(id: userId)
      let id = Value.text(user.userID)
      for membership in try records.all(MembershipRecord.self, where: .userID, is: id) {
        try records.delete(membership)
      }
      try records.deleteWaysToSignIn(of: user.userID)
      try records.delete(user)
      return Nothing()
    }

    package var summary: String { "Deleted user \(userId)" }
  }
}
