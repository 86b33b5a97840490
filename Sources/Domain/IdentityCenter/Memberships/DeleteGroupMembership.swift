extension IdentityStore {
  /// Takes a user out of a group.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteGroupMembership.html>
  package struct DeleteGroupMembership: Call {
    package static let service = Service.identityStore
    package static let example = DeleteGroupMembership(
      identityStoreId: "d-9067642ac7",
      membershipId: "9067642ac7-51a7c9c2-94a5-4e0e-8f46-0d1f6f0b7a3c")

    package var identityStoreId: String
    package var membershipId: String

    package init(identityStoreId: String, membershipId: String) {
      (self.identityStoreId, self.membershipId) = (identityStoreId, membershipId)
    }

    package var resource: Resource { .directoryMembership(membershipId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.checkDirectory(identityStoreId)
      try records.delete(records.membership(id: membershipId))
      return Nothing()
    }

    package var summary: String { "Ended membership \(membershipId)" }
  }
}
