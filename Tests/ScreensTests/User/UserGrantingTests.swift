import Display
import Domain
import Testing

@testable import Screens

/// Permissions that come in one go: a ready policy, and those of another user.
@Suite struct UserGrantingTests {
  private typealias Ready = IAM.ManageOwnCredentials

  private func attached(_ desk: Desk, _ user: String) async throws -> [String] {
    try await desk.reply(IAM.ListAttachedUserPolicies(userName: user)).attachedPolicies
      .compactMap(\.policyName)
  }

  @Test func `the ready policy is made on first use, and found on the next`() async throws {
    let desk = try await Desk.onUser("wei", ":manage-own<enter><enter>")
    #expect(desk.performed("AttachUserPolicy") == 0, "the first answer is no")
    await desk.press(":manage-own<enter>a")
    #expect(try await attached(desk, "wei.zhang").contains(Ready.policyName))
    #expect(desk.performed("CreatePolicy") == 1)
    #expect(desk.screen.contains("wei.zhang may manage own password, keys and MFA now."))
    await desk.press("<esc><esc>/omar<enter><enter>:manage-own<enter>a")
    #expect(try await attached(desk, "omar.haddad").contains(Ready.policyName))
    #expect(desk.performed("CreatePolicy") == 1)
  }

  @Test func `who may attach and not create is told so, where the policy is not there`()
    async throws
  {
    let desk = try await Desk.onUser("wei")
    desk.refuses = { $0.value is IAM.CreatePolicy }
    await desk.press(":manage-own<enter>a")
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(try await attached(desk, "wei.zhang") == ["ReportsRead"])
  }

  @Test func `what is copied is what the other has and this one does not`() async throws {
    let desk = try await Desk.onUser("omar", ":copy-permissions<enter>/wei<enter><space><c-n>")
    #expect(desk.screen.contains("[x] Group  Developers"))
    #expect(desk.screen.contains("Group  OpsWorksAdmins  (omar.haddad has it)"))
    #expect(desk.screen.contains("[x] Permissions boundary  DeveloperBoundary"))
    await desk.press("<tab><tab><space><c-n>")
    #expect(desk.screen.contains("2 permissions copied."))
    let user = try await desk.reply(IAM.GetUser(userName: "omar.haddad")).user
    #expect(user.permissionsBoundary == nil, "it was not ticked any more")
    #expect(try await attached(desk, "omar.haddad").contains("ReportsRead"))
    let groups = try await desk.reply(IAM.ListGroupsForUser(userName: "omar.haddad")).groups
    #expect(groups.map(\.groupName) == ["Developers", "OpsWorksAdmins"])
  }

  @Test func `what would take something away is not ticked by itself`() async throws {
    let other =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#
    let desk = try await Desk.onUser(
      "wei", ":copy-permissions<enter>/ci-<enter><space><c-n>",
      [
        AnyCall(
          IAM.PutUserPolicy(
            userName: "wei.zhang", policyName: "push-artifacts", policyDocument: other)),
        AnyCall(
          IAM.PutUserPermissionsBoundary(
            userName: "ci-deploy", permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess")),
      ])
    #expect(desk.screen.contains("[x] Managed policy  AWSCodeDeployFullAccess"))
    #expect(desk.screen.contains("[ ] Inline policy  push-artifacts"))
    #expect(desk.screen.contains("replaces the one of this name"))
    #expect(desk.screen.contains("[ ] Permissions boundary  PowerUserAccess"))
    #expect(desk.screen.contains("replaces DeveloperBoundary"))
    await desk.press("<space><c-n>")
    #expect(desk.screen.contains("Nothing is ticked."))
    await desk.press("<tab><space><c-n>")
    let policy = try await desk.reply(
      IAM.GetUserPolicy(userName: "wei.zhang", policyName: "push-artifacts"))
    #expect(policy.policyDocument.contains("s3:PutObject"))
  }

  @Test func `what is refused is listed, and what was done is there`() async throws {
    let desk = try await Desk.onUser("omar", ":copy-permissions<enter>/wei<enter><space><c-n>")
    desk.refuses = { $0.value is IAM.AddUserToGroup }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Group Developers") && desk.screen.contains("AccessDenied"))
    await desk.press("<enter>")
    #expect(try await attached(desk, "omar.haddad").contains("ReportsRead"))
    #expect(desk.screen.contains("2 permissions copied."))
  }

  @Test func `of a user who cannot be read whole nothing is copied`() async throws {
    let desk = try await Desk.onUser("omar", ":copy-permissions<enter>/ci-<enter><space>")
    desk.refuses = { $0.value is IAM.GetUserPolicy }
    await desk.press("<c-n>")
    #expect(desk.screen.contains("What ci-deploy has cannot be read. AccessDenied"))
    await desk.press("<c-n>")
    #expect(desk.screen.contains("Nothing is ticked."))
  }
}
