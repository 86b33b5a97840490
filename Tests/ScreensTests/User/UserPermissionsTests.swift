import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserPermissionsTests {
  private let wei = "wei.zhang"
  private static let audit = "arn:aws:iam::aws:policy/SecurityAudit"

  private func attached(_ desk: Desk, _ user: String = "wei.zhang") async throws -> [String] {
    try await desk.reply(IAM.ListAttachedUserPolicies(userName: user)).attachedPolicies
      .compactMap(\.policyName)
  }

  private func groups(_ desk: Desk, _ user: String = "wei.zhang") async throws -> [String] {
    try await desk.reply(IAM.ListGroupsForUser(userName: user)).groups.map(\.groupName)
  }

  private func inline(_ desk: Desk, _ user: String) async throws -> [String] {
    try await desk.reply(IAM.ListUserPolicies(userName: user)).policyNames
  }

  private func boundary(_ desk: Desk) async throws -> String? {
    try await desk.reply(IAM.GetUser(userName: wei)).user.permissionsBoundary?
      .permissionsBoundaryArn.map { IAM.PolicyARN.name(in: $0) }
  }

  // MARK: - Attached policies

  @Test func `a policy is detached after a yes, and stays after a no`() async throws {
    let desk = try await Desk.onUser("wei", "D<enter>")
    #expect(try await attached(desk) == ["ReportsRead"])
    await desk.press("Dd")
    #expect(try await attached(desk) == [])
    #expect(desk.screen.contains("ReportsRead was detached."))
    #expect(desk.screen.contains("No policies are attached to the user directly."))
  }

  @Test func `a refusal to detach stands with the policies, and nothing is lost`() async throws {
    let desk = try await Desk.onUser("wei")
    desk.refuses = { $0.value is IAM.DetachUserPolicy }
    await desk.press("Dd")
    #expect(desk.screen.contains("✗ AccessDenied: You may not do that."))
    #expect(desk.screen.contains("▸ ReportsRead"))
    desk.refuses = { _ in false }
    await desk.press("Dd")
    #expect(!desk.screen.contains("AccessDenied"))
  }

  @Test func `policies are attached from the list of those the user does not have`() async throws {
    let desk = try await Desk.onUser("wei", "n/Reports<enter>")
    #expect(desk.screen.contains("None fits."))
    await desk.press("<esc>/SecurityAudit<enter><space><c-n>")
    #expect(try await attached(desk) == ["ReportsRead", "SecurityAudit"])
    #expect(desk.screen.contains("1 policy attached."))
  }

  @Test func `ten policies are what a user can have`() async throws {
    let desk = try await Desk.onUser(
      "wei", "n/Full<enter>" + String(repeating: "<space>", count: 10))
    #expect(desk.screen.contains("10 of"))
    await desk.press("<c-n>")
    #expect(
      desk.screen.contains("A user can have 10 policies; 1 are attached, 10 selected."))
    await desk.press("k-<c-n>")
    #expect(try await attached(desk).count == 10)
  }

  @Test func `v shows a policy, wherever the user has it from`() async throws {
    let desk = try await Desk.onUser("wei", "v")
    #expect(desk.screen.contains(":policy/ReportsRead"))
    await desk.press("<esc><tab><tab><tab>v")
    #expect(desk.screen.contains("Inline policy of the group Developers"))
    #expect(desk.screen.contains("iam:ListAccessKeys"))
  }

  // MARK: - Groups

  @Test func `D on what comes from a group removes the user from the group, as it says`()
    async throws
  {
    let desk = try await Desk.onUser("wei", "<tab><tab>D")
    #expect(desk.screen.contains("Remove wei.zhang from the group Developers?"))
    #expect(desk.screen.contains("PowerUserAccess, own-credentials"))
    await desk.press("k")
    #expect(try await groups(desk) == ["Developers", "OpsWorksAdmins"])
    await desk.press("Dr")
    #expect(try await groups(desk) == ["OpsWorksAdmins"])
    #expect(!desk.screen.contains("PowerUserAccess"))
  }

  @Test func `on the tab Groups users join groups they are not in, and leave them`() async throws {
    let desk = try await Desk.onUser("wei", "2n")
    #expect(desk.screen.contains("Admins") && !desk.screen.contains("Developers"))
    await desk.press("<space><c-n>")
    #expect(desk.screen.contains("wei.zhang was added to 1 group."))
    #expect(try await groups(desk) == ["Admins", "Developers", "OpsWorksAdmins"])
    #expect(desk.screen.contains("in 3 of 10 groups"))
    await desk.press("<tab><s-tab>D<enter>")
    #expect(try await groups(desk).count == 3)
    await desk.press("Dr")
    #expect(try await groups(desk).count == 2)
  }

  @Test func `ten groups are what a user can be in`() async throws {
    let names = (1...9).map { "aa\($0)" }
    let desk = try await Desk.onUser(
      "wei", "2n" + String(repeating: "<space>", count: 9) + "<c-n>",
      names.map { AnyCall(IAM.CreateGroup(groupName: $0)) })
    #expect(desk.screen.contains("A user can be in 10 groups; this one is in 2, and 9 are"))
    await desk.press("k<space><c-n>")
    #expect(try await groups(desk).count == 10)
  }

  // MARK: - Inline policies

  @Test func `an inline policy is made, its errors beside it`() async throws {
    let desk = try await Desk.onUser("omar", ":add-inline-policy<enter>Mine<c-n>")
    #expect(desk.screen.contains("✗ line"))
    #expect(try await inline(desk, "omar.haddad") == [])
    desk.editor = { $0.replacing("[]", with: "\"s3:GetObject\"") }
    await desk.press("<c-o><c-n>")
    #expect(try await inline(desk, "omar.haddad") == ["Mine"])
    #expect(desk.screen.contains("The inline policy Mine was saved."))
  }

  @Test func `a name that is taken, in any case, is not written over`() async throws {
    let desk = try await Desk.onUser("ci-", ":add-inline-policy<enter>PUSH-artifacts<c-n>")
    #expect(desk.screen.contains("There is a policy of this name already."))
    #expect(desk.performed("PutUserPolicy") == 0)
  }

  @Test func `an inline policy is changed where it stands, and leaving asks`() async throws {
    let desk = try await Desk.onUser("ci-", "<tab>e")
    #expect(desk.screen.contains("PushArtifacts"))
    await desk.press("<esc>")
    #expect(desk.screen.contains("1 Permissions"), "nothing was changed")
    await desk.press("e<end> <esc>")
    #expect(desk.screen.contains("Leave without saving?"))
    await desk.press("s")
    desk.editor = { $0.replacing("PushArtifacts", with: "PushAll") }
    await desk.press("<c-o><c-n>")
    let policy = try await desk.reply(
      IAM.GetUserPolicy(userName: "ci-deploy", policyName: "push-artifacts"))
    #expect(policy.policyDocument.contains("PushAll"))
  }

  @Test func `a refused inline policy keeps what was typed`() async throws {
    let big =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::"#
      + String(repeating: "b", count: 1780) + #""}}"#
    let put = IAM.PutUserPolicy(
      userName: "ci-deploy", policyName: "zz-big", policyDocument: big)
    let desk = try await Desk.onUser("ci-", "<tab>e", [AnyCall(put)])
    desk.editor = { $0.replacing("PushArtifacts", with: String(repeating: "P", count: 200)) }
    await desk.press("<c-o><c-n>")
    #expect(desk.screen.contains("LimitExceeded: Maximum policy size of 2048 bytes exceeded"))
    await desk.press("<tab>")
    #expect(desk.screen.contains("PPPPPPPP"))
  }

  @Test func `an inline policy is deleted after a yes`() async throws {
    let desk = try await Desk.onUser("ci-", "<tab>D<enter>")
    #expect(try await inline(desk, "ci-deploy") == ["push-artifacts"])
    await desk.press("Dd")
    #expect(try await inline(desk, "ci-deploy") == [])
  }

  // MARK: - Permissions boundary

  @Test func `a boundary is replaced after a yes, and removed after another`() async throws {
    let desk = try await Desk.onUser("wei", ":set-boundary<enter>")
    #expect(!desk.screen.contains("DeveloperBoundary"), "the one it has is not to be chosen")
    await desk.press("/PowerUserA<enter><space><c-n>k")
    #expect(try await boundary(desk) == "DeveloperBoundary")
    await desk.press(":set-boundary<enter>/PowerUserA<enter><space><c-n>b")
    #expect(try await boundary(desk) == "PowerUserAccess")
    await desk.press("<s-tab><s-tab><s-tab><s-tab><s-tab><s-tab><enter>")
    #expect(desk.screen.contains("Remove the permissions boundary PowerUserAccess"))
    await desk.press("r")
    #expect(try await boundary(desk) == nil)
    #expect(desk.screen.contains("Permissions boundary is not set."))
  }
}
