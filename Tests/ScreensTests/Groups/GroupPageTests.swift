import Display
import Domain
import Testing

@testable import Screens

@Suite struct GroupPageTests {
  private func opened(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(GroupPictures.developers1 + keys)
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  private func members(_ desk: Desk) async throws -> Set<String> {
    Set(
      try await desk.account.perform(IAM.GetGroup(groupName: "Developers")).users.map(\.userName))
  }

  private let four: Set = ["priya.raman", "sofia.rossi", "tom.becker", "wei.zhang"]

  // MARK: - Users

  @Test func `its users stand by name, and the cursor on the first`() async throws {
    let desk = try await opened()
    #expect(line("priya.raman", desk).contains("▸") && desk.screen.contains("4 users"))
  }

  @Test func `users are added, and those who are in it are not offered`() async throws {
    let desk = try await opened("n")
    #expect(!desk.screen.contains("wei.zhang") && desk.screen.contains("of 8 users"))
    await desk.press("j<space><space><c-n>")
    #expect(try await members(desk) == four.union(["ci-deploy", "emma.johansson"]))
    #expect(desk.screen.contains("2 users added") && line("ci-deploy", desk).contains("▸"))
  }

  @Test func `who cannot be added is shown with the reason, the others are in`() async throws {
    let desk = try await opened("n<space><space>")
    desk.refuses = { ($0.value as? IAM.AddUserToGroup)?.userName == "ci-deploy" }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Added 1 of 2 users · 1 failed"))
    #expect(desk.screen.contains("✗ AccessDenied"))
    await desk.press("<enter>")
    #expect(try await members(desk) == four.union(["backup-agent"]))
    #expect(desk.screen.contains("1 user added"))
  }

  @Test func `removing asks first, and takes the marked`() async throws {
    let desk = try await opened("<space>j<space>D")
    #expect(desk.screen.contains("Remove 2 users from Developers?"))
    await desk.press("<esc>")
    #expect(try await members(desk) == four)
    await desk.press("Dr")
    #expect(try await members(desk) == ["sofia.rossi", "wei.zhang"])
    #expect(desk.screen.contains("2 users removed") && desk.screen.contains("0 marked"))
  }

  @Test func `who could not be removed stays marked`() async throws {
    let desk = try await opened("<space><space>D")
    desk.refuses = { ($0.value as? IAM.RemoveUserFromGroup)?.userName == "sofia.rossi" }
    await desk.press("r")
    #expect(desk.screen.contains("Removed 1 of 2 users · 1 failed"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] sofia.rossi") && desk.screen.contains("1 marked"))
  }

  @Test func `who is gone already is removed all the same`() async throws {
    let desk = try await opened("D")
    _ = try await desk.account.perform(
      IAM.RemoveUserFromGroup(groupName: "Developers", userName: "priya.raman"))
    await desk.press("r")
    #expect(desk.screen.contains("3 users") && desk.screen.contains("1 user removed"))
  }

  // MARK: - Tabs and leaving

  @Test func `digits are tabs beside the filter and text in it`() async throws {
    let desk = try await opened("/2")
    #expect(desk.screen.contains("Filter: 2"))
    await desk.press("<esc><esc>2")
    #expect(desk.screen.contains("Managed policies"))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Group ARN"))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Filter:"))
  }

  @Test func `leaving goes back to the list, read again, on the group`() async throws {
    let desk = try await opened("Dr<esc>")
    #expect(line("Developers", desk).contains(/▸ \[ \] Developers +3/))
  }

  // MARK: - The group itself

  @Test func `renamed it is the same group, under the new name from then on`() async throws {
    let desk = try await opened("3<enter><c-u>Builders<enter>")
    #expect(desk.screen.contains("Groups › Builders") && desk.screen.contains("group/Builders"))
    await desk.press("1")
    #expect(desk.screen.contains("4 users"))
    await desk.press("n<space><c-n>")
    #expect(desk.screen.contains("5 users"))
    await desk.press("2D<enter>")
    #expect(desk.screen.contains("PowerUserAccess"))
    await desk.press("Dd")
    #expect(desk.screen.contains("Detached the policy."))
    await desk.press("<esc>")
    #expect(line("Builders", desk).contains("▸"))
  }

  @Test func `a name that is taken is refused by AWS, beside what was typed`() async throws {
    let desk = try await opened("3<enter><c-u>admins<enter>")
    #expect(desk.screen.contains("EntityAlreadyExists") && desk.screen.contains("admins"))
    await desk.press("<c-u>not allowed<c-n>")
    #expect(desk.screen.contains("not"), "and the rule by the page")
    await desk.press("<esc>")
    #expect(desk.screen.contains("Groups › Developers"))
  }

  @Test func `deleted from its own page, it is gone from the list`() async throws {
    let desk = try await opened("3<tab><enter><enter>d")
    #expect(desk.screen.contains("Deleted 1 of 1 group"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("4 groups") && !desk.screen.contains("Developers"))
    #expect(line("Finance", desk).contains("▸"))
  }

  @Test func `not deleted, it is still open`() async throws {
    let desk = try await opened("<f2>delete-group<enter><esc>")
    #expect(desk.screen.contains("Groups › Developers"))
    desk.refuses = { $0.value is IAM.DeleteGroup }
    await desk.press("<f2>delete-group<enter><enter>d<enter>")
    #expect(desk.screen.contains("There are no users in this group"))
  }
}
