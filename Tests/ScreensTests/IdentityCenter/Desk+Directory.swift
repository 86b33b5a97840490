import Domain
import Testing

@testable import Screens

/// What tests of the directory ask the account behind the desk.
extension Desk {
  static let portalPassword = "Quiet-river-42"

  func directoryID() async throws -> String {
    try await account.perform(IdentityCenter.DescribeDirectory()).identityStoreId
  }

  func directoryUser(_ name: String) async throws -> IdentityStore.User? {
    let call = IdentityStore.ListUsers(
      identityStoreId: try await directoryID(), filters: [.init("UserName", name)])
    return try await account.perform(call).users.first
  }

  func directoryGroups(of name: String) async throws -> Set<String> {
    let id = try #require(try await directoryUser(name)).userId
    let found = try await account.perform(IdentityCenter.ListGroupsOfUser(userId: id))
    return Set(found.memberships.map(\.group.displayName))
  }

  func oneTimePassword(of name: String) async throws -> Secret {
    let id = try #require(try await directoryUser(name)).userId
    return try await account.perform(IdentityCenter.IssueOneTimePassword(userId: id))
      .oneTimePassword
  }

  /// From the home page, with a one-time password and a password chosen on the way in.
  func signInAtPortal(as name: String) async throws {
    let once = try await oneTimePassword(of: name)
    await press(DirectoryPictures.signIn1 + "<tab>\(name)<tab>")
    await paste(once.revealed)
    await press("<enter>\(Self.portalPassword)<tab>\(Self.portalPassword)<enter>")
  }
}
