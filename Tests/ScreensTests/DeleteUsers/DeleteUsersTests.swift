import Display
import Domain
import Testing

@testable import Screens

@Suite struct DeleteUsersTests {
  private func opened(_ keys: String) async throws -> Desk {
    let desk = try Desk.onSample()
    try await desk.account.addLaden()
    await desk.showHome()
    await desk.press("<enter>" + keys)
    return desk
  }

  private func deletions(_ desk: Desk) -> [String] {
    desk.changes
  }

  @Test func `what goes with one user is shown, and dependants go first`() async throws {
    let desk = try await opened("D")
    #expect(
      desk.screen.contains(
        "With the user go 2 access keys, 1 console password, 1 MFA device, 1 group"))
    #expect(desk.screen.contains("ReadOnlyAccess, reports (inline)"))
    await desk.press("<enter>d")
    #expect(desk.screen.contains("Deleted 1 of 1 user"))
    #expect(
      deletions(desk) == [
        "DeleteLoginProfile", "DeleteAccessKey", "DeleteAccessKey", "DeactivateMFADevice",
        "DeleteVirtualMFADevice", "DeleteUserPolicy", "DetachUserPolicy", "RemoveUserFromGroup",
        "DeleteUser",
      ])
    #expect(await !desk.account.hasUser("aa1"))
    #expect(await desk.account.hasUser("aa2"))
  }

  @Test func `nobody is deleted before the question is answered with yes`() async throws {
    let desk = try await opened("D<enter>")
    #expect(desk.screen.contains("Delete aa1, with 2 access keys"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[ Delete user ]"))
    await desk.press("<enter><esc><esc>")
    #expect(desk.screen.contains("15 users"))
    #expect(deletions(desk) == [])
  }

  @Test(arguments: ["", "2", "4", "33", "three"])
  func `with another count than that of the users nobody is deleted`(typed: String) async throws {
    let desk = try await opened("<space><space><space>D" + typed + "<enter><enter>")
    #expect(
      desk.screen.contains(typed.isEmpty ? "✗ Type 3, the number" : "✗ \(typed) is not 3."))
    await desk.press("<f2>delete<enter>")
    #expect(desk.screen.contains(typed.isEmpty ? "Type 3, the number" : "\(typed) is not 3."))
    #expect(deletions(desk) == [])
  }

  @Test func `the deleted are gone from the list, and the cursor is on who came next`()
    async throws
  {
    let desk = try await opened("<space><space><space><up>D3<enter><enter>")
    #expect(desk.screen.contains("Deleted 3 of 3 users"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("12 users") && desk.screen.contains("0 marked"))
    #expect(desk.screen.contains("▸ [ ] backup-agent"))
    for name in ["aa1", "aa2", "aa3"] { #expect(await !desk.account.hasUser(name)) }
  }

  @Test func `who cannot be deleted comes first, says why and stays marked`() async throws {
    let desk = try await opened("<space><space><space>D3<enter>")
    desk.refuses = { ($0.value as? IAM.DetachUserPolicy)?.userName == "aa2" }
    await desk.press("<enter>")
    #expect(desk.screen.contains("Deleted 2 of 3 users · 1 failed"))
    #expect(desk.screen.contains("▸ aa2"))
    #expect(desk.screen.contains("AccessDenied: You may not do that."))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] aa2") && desk.screen.contains("1 marked"))
    #expect(await desk.account.hasUser("aa2"))
  }

  @Test func `what has come to a user since it was read keeps it, with AWS's words`() async throws {
    let desk = try await opened("D<enter>")
    _ = try await desk.account.perform(
      IAM.AddUserToGroup(groupName: "Auditors", userName: "aa1"))
    await desk.press("d")
    #expect(desk.screen.contains("DeleteConflict: Cannot delete entity"))
    #expect(await desk.account.hasUser("aa1"))
  }

  @Test func `who is gone meanwhile is no failure`() async throws {
    let desk = try await opened("<space><space>D2<enter>")
    for call in try UserBelongings(await desk.account.perform(batch: UserBelongings.reading("aa1")))
      .deleting("aa1")
    {
      _ = try await desk.account.perform(call)
    }
    await desk.press("<enter>")
    #expect(desk.screen.contains("Deleted 2 of 2 users"))
    #expect(desk.screen.contains("✓ gone already") && desk.screen.contains("✓ deleted"))
  }

  @Test func `who is gone before is not counted`() async throws {
    let desk = try await opened("<space><space><space>")
    for call in try UserBelongings(await desk.account.perform(batch: UserBelongings.reading("aa1")))
      .deleting("aa1")
    {
      _ = try await desk.account.perform(call)
    }
    await desk.press("D")
    #expect(desk.screen.contains("Type 2 to delete 2 users"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("14 users") && desk.screen.contains("2 marked"))
  }

  @Test func `with nobody in the list there is nobody to delete`() async throws {
    let desk = try await opened("/zzz<enter>D")
    #expect(desk.screen.contains("There is nobody to delete."))
  }
}
