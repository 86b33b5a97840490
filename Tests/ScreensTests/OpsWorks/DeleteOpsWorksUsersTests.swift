import Display
import Domain
import Testing

@testable import Screens

@Suite struct DeleteOpsWorksUsersTests {
  private func opened(_ keys: String) async throws -> Desk { try await .onOpsWorksUsers(keys) }

  @Test func `what deleting does and does not is said before`() async throws {
    let desk = try await opened("/james<enter>D")
    #expect(desk.screen.contains("Delete james.okafor from US East (N. Virginia)"))
    #expect(desk.prose.contains("With the user go 1 SSH key."))
    #expect(desk.prose.contains("on this region's stacks ends, and so does SSH access."))
    #expect(desk.prose.contains("IAM users stay in IAM, and users of other regions stay there."))
    #expect(desk.prose.contains("web-shop: Manage, SSH/RDP, sudo/admin"))
  }

  @Test func `the user goes from this region, and stays in IAM and in others`() async throws {
    let desk = try await opened("/james<enter>D<enter>")
    #expect(desk.prose.contains("Delete james.okafor from US East (N. Virginia), with 1 SSH key?"))
    #expect(try await desk.profile("james.okafor") != nil)
    await desk.press("d")
    #expect(desk.screen.contains("Deleted 1 of 1 user"))
    #expect(try await desk.profile("james.okafor") == nil)
    #expect(try await desk.profile("james.okafor", in: .usWest2) != nil)
    _ = try await desk.account.perform(IAM.GetUser(userName: "james.okafor"))
    await desk.press("<enter><esc>")
    #expect(desk.screen.contains("3 users"))
  }

  @Test func `nobody is deleted before the question is answered with yes`() async throws {
    let desk = try await opened("D<enter><enter><esc>")
    #expect(desk.screen.contains("4 users"))
    #expect(try await desk.profiles().count == 4)
  }

  @Test func `several are deleted by their number`() async throws {
    let desk = try await opened("aD4<enter><enter>")
    #expect(desk.screen.contains("Deleted 4 of 4 users"))
    #expect(try await desk.profiles().isEmpty)
    #expect(try await desk.profiles(in: .usWest2).count == 1)
  }

  private func delete(_ name: String, _ desk: Desk) async throws {
    let arn = try await desk.profile(name)?.iamUserArn ?? ""
    _ = try await desk.account.perform(
      OpsWorks.DeleteUserProfile(region: .usEast1, iamUserArn: arn))
  }

  @Test func `who is gone meanwhile is no failure`() async throws {
    let desk = try await opened("aD4<enter>")
    try await delete("rob.ellison", desk)
    await desk.press("<enter>")
    #expect(desk.screen.contains("Deleted 4 of 4 users"))
    #expect(desk.screen.contains("✓ gone already"))
  }

  @Test func `who is gone before is not counted`() async throws {
    let desk = try await opened("a")
    try await delete("rob.ellison", desk)
    await desk.press("D")
    #expect(desk.screen.contains("Type 3 to delete 3 users"))
    #expect(desk.screen.contains("✓ gone already"))
  }

  @Test func `who may delete and see no permissions deletes all the same`() async throws {
    let desk = try await DenialTests.desk(
      allowed: #""opsworks:DescribeUserProfiles","opsworks:DeleteUserProfile""#)
    await desk.press(Home.opening(.opsWorksUsers) + "/rob<enter>D")
    #expect(desk.screen.contains("cannot be read: AccessDenied"))
    await desk.press("<enter>d")
    #expect(desk.screen.contains("Deleted 1 of 1 user"))
  }

  // MARK: - Deleting from IAM

  @Test func `deleting from IAM reminds of SSH access, and where`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(":users<enter>/james<enter>D")
    #expect(
      desk.prose.contains(
        "! OpsWorks Stacks in us-east-1, us-west-2: SSH access remains until deleted there."))
    await desk.press("<esc><esc>/wei<enter>D")
    #expect(!desk.screen.contains("OpsWorks Stacks"))
  }

  @Test func `of several deleted from IAM it is said how many, and of which`() async throws {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(":users<enter>:mark hannah*<enter>:mark wei*<enter>D")
    #expect(desk.prose.contains("! SSH access of 1 of them remains until deleted in"))
    #expect(desk.prose.contains("! OpsWorks Stacks in us-east-1: SSH access remains until"))
    await desk.press("<down>")
    #expect(!desk.prose.contains("! OpsWorks Stacks in"))
  }

  @Test func `who may not look into OpsWorks Stacks deletes from IAM as before`() async throws {
    let desk = try await DenialTests.desk(allowed: #""iam:*""#)
    await desk.press(":users<enter>/james<enter>D")
    #expect(!desk.screen.contains("OpsWorks Stacks"))
    #expect(desk.screen.contains("[ Delete user ]"))
  }
}
