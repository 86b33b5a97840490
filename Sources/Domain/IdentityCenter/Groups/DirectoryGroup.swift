import Foundation

extension IdentityStore {
  /// A group as AWS describes it.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Group.html>
  package struct Group: Codable, Hashable, Sendable {
    package var identityStoreId: String
    package var groupId: String
    package var displayName: String?
    package var description: String?
    /// What this is to other identity providers. Groups made in the directory are nothing
    /// elsewhere.
    package var externalIds: [ExternalId]?
    package var createdAt: Date?
    package var createdBy: String?
    package var updatedAt: Date?
    package var updatedBy: String?
  }
}

extension IdentityStore.GroupRecord {
  func described(in storeID: String) -> IdentityStore.Group {
    IdentityStore.Group(
      identityStoreId: storeID, groupId: groupID, displayName: displayName,
      description: description, createdAt: created.date, createdBy: created.who,
      updatedAt: updated.date, updatedBy: updated.who)
  }
}
