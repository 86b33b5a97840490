import Domain
import Store
import Testing

@testable import Screens

@Suite struct DirectoryUsersPageTests {
  private func opened(_ keys: String = "", on desk: Desk? = nil) async throws -> Desk {
    let desk = try desk ?? Desk.onSample()
    await desk.showHome()
    await desk.press(DirectoryPictures.users1 + keys)
    return desk
  }

  @Test func `disabling the marked asks how many, and does nothing until it is answered`()
    async throws
  {
    let desk = try await opened("<space><space>:disable-user-access<enter>")
    #expect(desk.screen.contains("Disable access of 2 users?"))
    await desk.press("<esc>")
    #expect(!desk.performed.contains { $0.name == "DisableUser" })
    await desk.press(":disable-user-access<enter>d")
    #expect(desk.screen.contains("Disabled 2 of 2 users"))
    #expect(try await desk.directoryUser("james.okafor")?.userStatus == .disabled)
    #expect(try await desk.directoryUser("wei.zhang")?.userStatus == .enabled)
  }

  @Test func `the marked are added to groups, and who is in one already stays in it`() async throws
  {
    let desk = try await opened("jj<space><space>:add-to-groups<enter>")
    #expect(desk.screen.contains("Add 2 users to groups"))
    await desk.press("<space><space><c-n>")
    #expect(desk.screen.contains("added to groups"), "\(desk.screen)")
    let both: Set = ["Engineering", "Cloud administrators"]
    #expect(try await desk.directoryGroups(of: "omar.haddad") == both)
    #expect(try await desk.directoryGroups(of: "wei.zhang") == both)
  }

  @Test func `deleting the marked takes their number, and the others stay`() async throws {
    let desk = try await opened("<space><space>D")
    #expect(desk.screen.contains("Type 2 to delete 2 users:"))
    await desk.press("3<enter><enter>")
    #expect(desk.screen.contains("3 is not 2."))
    await desk.press("<s-tab><s-tab><c-u>2<enter><enter>")
    #expect(desk.screen.contains("Deleted 2 of 2 users"), "\(desk.screen)")
    await desk.press("<enter>")
    #expect(desk.screen.contains("2 users") && desk.screen.contains("omar.haddad"))
    #expect(try await desk.directoryUser("james.okafor") == nil)
  }

  @Test func `who is deleted meanwhile is gone already, and no failure`() async throws {
    let desk = try await opened()
    let user = try #require(try await desk.directoryUser("james.okafor"))
    let delete = IdentityStore.DeleteUser(
      identityStoreId: try await desk.directoryID(), userId: user.userId)
    _ = try await desk.account.perform(delete)
    await desk.press("D")
    #expect(desk.screen.contains("✓ gone already"))
  }

  @Test func `who may only look sees what is not permitted, and is refused`() async throws {
    let desk = try await DenialTests.desk(
      allowed: #""sso-directory:Search*","sso-directory:List*","sso-directory:Describe*""#)
    await desk.press(DirectoryPictures.users1)
    #expect(desk.screen.contains("identitystore:CreateUser"))
    await desk.press("D")
    #expect(desk.screen.contains("No policy of yours allows identitystore:DeleteUser."))
  }
}
