import Foundation

extension IdentityStore {
  /// Whether a user may sign in.
  package enum UserStatus: String, Codable, CaseIterable, Sendable {
    case enabled = "ENABLED"
    case disabled = "DISABLED"
  }

  /// A user as AWS describes it.
  /// <https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html>
  package struct User: Hashable, Sendable {
    package var identityStoreId: String
    package var userId: String
    package var userName: String?
    /// Who this is to other identity providers. Users made in the directory are nobody elsewhere.
    package var externalIds: [ExternalId]?
    package var attributes: Attributes
    package var userStatus: UserStatus?
    package var createdAt: Date?
    /// The ARN of who created it.
    package var createdBy: String?
    package var updatedAt: Date?
    package var updatedBy: String?
  }
}

extension IdentityStore.User: Codable {
  private enum Keys: CodingKey {
    case identityStoreId, userId, userName, externalIds, userStatus
    case createdAt, createdBy, updatedAt, updatedBy
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    identityStoreId = try container.decode(String.self, forKey: .identityStoreId)
    userId = try container.decode(String.self, forKey: .userId)
    userName = try container.decodeIfPresent(String.self, forKey: .userName)
    externalIds = try container.decodeIfPresent(
      [IdentityStore.ExternalId].self, forKey: .externalIds)
    attributes = try IdentityStore.Attributes(from: decoder)
    userStatus = try container.decodeIfPresent(
      IdentityStore.UserStatus.self, forKey: .userStatus)
    createdAt = try container.decodeIfPresent(Date.self, forKey: .createdAt)
    createdBy = try container.decodeIfPresent(String.self, forKey: .createdBy)
    updatedAt = try container.decodeIfPresent(Date.self, forKey: .updatedAt)
    updatedBy = try container.decodeIfPresent(String.self, forKey: .updatedBy)
  }

  package func encode(to encoder: any Encoder) throws {
    try attributes.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(identityStoreId, forKey: .identityStoreId)
    try container.encode(userId, forKey: .userId)
    try container.encodeIfPresent(userName, forKey: .userName)
    try container.encodeIfPresent(externalIds, forKey: .externalIds)
    try container.encodeIfPresent(userStatus, forKey: .userStatus)
    try container.encodeIfPresent(createdAt, forKey: .createdAt)
    try container.encodeIfPresent(createdBy, forKey: .createdBy)
    try container.encodeIfPresent(updatedAt, forKey: .updatedAt)
    try container.encodeIfPresent(updatedBy, forKey: .updatedBy)
  }
}
