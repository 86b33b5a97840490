import Domain
import Testing

@testable import Screens

@Suite struct EditProfileTests {
  private func user() async throws -> (desk: Desk, user: IdentityStore.User) {
    let desk = try Desk.onSample()
    return (desk, try #require(try await desk.directoryUser("maria.santos")))
  }

  /// Carries the edit out, and gives what the directory says then.
  private func saved(
    _ draft: EditProfileDraft, of user: IdentityStore.User, on desk: Desk
  ) async throws -> EditProfileDraft {
    let access = try await desk.account.perform(
      IdentityCenter.DescribeUserAccess(userId: user.userId))
    let before = EditProfileDraft(user, immutableID: access.immutableId)
    for call in draft.calls(.init(user: user, before: before)) {
      _ = try await desk.account.perform(call)
    }
    return try await read(user, on: desk).draft
  }

  private func read(
    _ user: IdentityStore.User, on desk: Desk
  ) async throws -> (user: IdentityStore.User, draft: EditProfileDraft) {
    let now = try await desk.account.perform(
      IdentityStore.DescribeUser(
        identityStoreId: user.identityStoreId, userId: user.userId,
        extensions: [IdentityStore.EnterpriseExtension.name]))
    let access = try await desk.account.perform(
      IdentityCenter.DescribeUserAccess(userId: user.userId))
    return (now, EditProfileDraft(now, immutableID: access.immutableId))
  }

  @Test func `every attribute is written, read back the same, and taken away again`() async throws {
    let (desk, user) = try await user()
    var draft = EditProfileDraft(user, immutableID: nil)
    (draft.firstName, draft.lastName) = ("Mary", "Saints")
    (draft.displayName, draft.email) = ("Mary S.", "mary@example.com")
    for attribute in OptionalAttribute.allCases { draft[attribute] = "v-\(attribute.rawValue)" }
    let full = try await saved(draft, of: user, on: desk)
    #expect(full == draft)
    for attribute in OptionalAttribute.allCases { draft[attribute] = "" }
    let described = try await read(user, on: desk).user
    let bare = try await saved(draft, of: described, on: desk)
    #expect(bare == draft)
  }

  @Test func `what is as it was is not sent`() async throws {
    let (_, user) = try await user()
    let draft = EditProfileDraft(user, immutableID: "abc")
    #expect(draft.calls(.init(user: user, before: draft)) == [])
  }

  @Test func `a part of the address that is changed leaves the others`() async throws {
    let (desk, user) = try await user()
    var draft = EditProfileDraft(user, immutableID: nil)
    (draft[.locality], draft[.country]) = ("Lisbon", "PT")
    _ = try await saved(draft, of: user, on: desk)
    var (described, again) = try await read(user, on: desk)
    again[.locality] = "Porto"
    _ = try await saved(again, of: described, on: desk)
    described = try await read(user, on: desk).user
    let address = try #require(described.attributes.addresses?.first)
    #expect(address.locality == "Porto" && address.country == "PT" && address.type == "work")
  }
}
