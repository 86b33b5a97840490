extension IdentityStore {
  /// Deletes a group with its memberships. Its users stay.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteGroup.html>
  package struct DeleteGroup: Call {
    package static let service = Service.identityStore
    package static let example = DeleteGroup(
      identityStoreId: "d-9067642ac7", groupId: "9067642ac7-8d2f3b60-1c0a-4a52-b9a5-4b0c6cf2d0a1")

    package var identityStoreId: String
    package var groupId: String

    package init(identityStoreId: String, groupId: String) {
      (self.identityStoreId, self.groupId) = (identityStoreId, groupId)
    }

    package var resource: Resource { .directoryGroup(groupId) }

    package func run(in records: some Records) throws(ServiceError) -> Nothing {
      try records.checkDirectory(identityStoreId)
      let group = try records.directoryGroup(id: groupId)
      let id = Value.text(group.groupID)
      for membership in try records.all(MembershipRecord.self, where: .groupID, is: id) {
        try records.delete(membership)
      }
      try records.delete(group)
      return Nothing()
    }

    package var summary: String { "Deleted group \(groupId)" }
  }
}
