import Foundation

extension IdentityCenter {
  /// A user as lists show one.
  package struct UserSummary: Codable, Hashable, Sendable {
    package var userId: String
    package var userName: String
    package var displayName: String
    package var email: String?
    package var userStatus: IdentityStore.UserStatus
    package var createdAt: Date?

    init(_ user: IdentityStore.User) {
      (userId, userName) = (user.userId, user.userName ?? user.userId)
      (displayName, email) = (user.attributes.displayName ?? "", user.attributes.email)
      (userStatus, createdAt) = (user.userStatus ?? .enabled, user.createdAt)
    }

    init(_ user: IdentityStore.UserRecord) {
      (userId, userName, displayName) = (user.userID, user.userName, user.displayName)
      (email, userStatus, createdAt) = (user.email, user.status, user.created.date)
    }
  }

  /// A group as lists show one.
  package struct GroupSummary: Codable, Hashable, Sendable {
    package var groupId: String
    package var displayName: String
    package var description: String?
    package var createdAt: Date?

    init(_ group: IdentityStore.Group) {
      (groupId, displayName) = (group.groupId, group.displayName ?? group.groupId)
      (description, createdAt) = (group.description, group.createdAt)
    }

    init(_ group: IdentityStore.GroupRecord) {
      (groupId, displayName) = (group.groupID, group.displayName)
      (description, createdAt) = (group.description, group.created.date)
    }
  }
}
