import Display
import Domain
import Testing

@testable import Screens

@Suite struct GroupsPageTests {
  private func opened(_ keys: String = "") async throws -> Desk {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(GroupPictures.groups1 + keys)
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  @Test func `groups stand with how many users they have, and their policies`() async throws {
    let desk = try await opened()
    #expect(line("Developers", desk).contains(/Developers +4 +PowerUserAccess/))
    #expect(line("Auditors", desk).contains("SecurityAudit"))
  }

  @Test func `of more than a page of users it is said that there are more`() async throws {
    let desk = try Desk.onSample(.sample(users: 1100))
    for number in 1...1001 {
      let name = "x\(number)"
      _ = try await desk.account.perform(IAM.CreateUser(userName: name))
      _ = try await desk.account.perform(IAM.AddUserToGroup(groupName: "Finance", userName: name))
    }
    await desk.showHome()
    await desk.press(GroupPictures.groups1)
    #expect(line("Finance", desk).contains("1000+"))
  }

  @Test func `what could not be asked is a question mark, not nothing`() async throws {
    let desk = try Desk.onSample()
    desk.refuses = { $0.value is IAM.ListAttachedGroupPolicies }
    await desk.showHome()
    await desk.press(GroupPictures.groups1)
    #expect(line("Developers", desk).contains(/Developers +4 +\?/))
  }

  @Test func `a group is created with users and policies, and has the cursor then`() async throws {
    let desk = try await opened("nLab<tab><space><space><tab>/ReadOnlyAccess<enter><space><c-n>")
    #expect(desk.screen.contains("6 groups") && line("Lab", desk).contains("▸"))
    let group = try await desk.account.perform(IAM.GetGroup(groupName: "Lab"))
    #expect(Set(group.users.map(\.userName)) == ["backup-agent", "ci-deploy"])
    let attached = try await desk.account.perform(
      IAM.ListAttachedGroupPolicies(groupName: "Lab")
    ).attachedPolicies
    #expect(attached.count == 1)
  }

  @Test func `a name that is taken is seen before anything is sent`() async throws {
    let desk = try await opened("nadmins<c-n>")
    #expect(desk.screen.contains("There is a group of this name already."))
    #expect(!desk.performed.contains { $0.name == "CreateGroup" })
  }

  @Test func `when a policy is refused the group is there, and nobody in it, which is said`()
    async throws
  {
    let desk = try await opened("nLab<tab><space><tab>/ECSServiceRole<enter><space><c-n>")
    #expect(desk.screen.contains("The group was created, with nobody in it yet; 1 of its policies"))
    await desk.press("<space><c-n>")
    let group = try await desk.account.perform(IAM.GetGroup(groupName: "Lab"))
    #expect(group.users.count == 1, "without the policy it goes on")
  }

  @Test func `users who cannot be added are named with the reason`() async throws {
    let desk = try await opened()
    desk.refuses = { ($0.value as? IAM.AddUserToGroup)?.userName == "ci-deploy" }
    await desk.press("nLab<tab><space><space><c-n>")
    #expect(desk.screen.contains("Added 1 of 2 users · 1 failed"))
    #expect(desk.screen.contains("▸ ci-deploy"))
    await desk.press("<enter>")
    #expect(line("Lab", desk).contains(/▸ \[ \] Lab +1/))
  }

  // MARK: - Deleting

  @Test func `a group goes after its users and policies have been parted from it`() async throws {
    let desk = try await opened("jjD<enter>d")
    #expect(desk.screen.contains("Deleted 1 of 1 group"))
    #expect(
      desk.changes == Array(repeating: "RemoveUserFromGroup", count: 4) + [
        "DeleteGroupPolicy", "DetachGroupPolicy", "DeleteGroup",
      ])
    await desk.press("<enter>")
    #expect(desk.screen.contains("4 groups") && line("Finance", desk).contains("▸"))
    #expect(await desk.account.hasUser("wei.zhang"))
  }

  @Test func `several groups go only once their number is typed`() async throws {
    let desk = try await opened("<space><space>D3<enter><enter>")
    #expect(desk.screen.contains("3 is not 2.") && desk.changes.isEmpty)
    await desk.press("<s-tab><s-tab><bs>2<enter><enter>")
    #expect(desk.screen.contains("Deleted 2 of 2 groups"))
  }

  @Test func `a group that cannot be deleted says why and stays marked`() async throws {
    let desk = try await opened("<space><space>D2<enter>")
    desk.refuses = { ($0.value as? IAM.RemoveUserFromGroup)?.groupName == "Auditors" }
    await desk.press("<enter>")
    #expect(desk.screen.contains("Deleted 1 of 2 groups · 1 failed"))
    #expect(desk.screen.contains("AccessDenied"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] Auditors") && desk.screen.contains("4 groups"))
  }

  @Test func `more users than a page has are all removed`() async throws {
    let desk = try Desk.onSample()
    for number in 1...1005 {
      let name = "x\(number)"
      _ = try await desk.account.perform(IAM.CreateUser(userName: name))
      _ = try await desk.account.perform(IAM.AddUserToGroup(groupName: "Finance", userName: name))
    }
    await desk.showHome()
    await desk.press(GroupPictures.groups1 + "jjjD")
    #expect(desk.screen.contains("With the group go 1,006 memberships"))
    #expect(desk.screen.contains("emma.johansson, x1, x10"))
    await desk.press("<enter>d")
    #expect(desk.screen.contains("Deleted 1 of 1 group"))
  }
}
