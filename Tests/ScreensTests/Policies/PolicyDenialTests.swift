import Domain
import Testing

@testable import Screens

/// The pages of policies, for somebody who may not do everything there.
@Suite struct PolicyDenialTests {
  private func opened(_ keys: String, allowed actions: String) async throws -> Desk {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(upTo: 2)
    let limited = try await DenialTests.desk(allowed: actions, on: desk)
    await limited.press(":policies<enter>" + keys)
    return limited
  }

  private static let reading = #""iam:List*","iam:Get*""#

  @Test func `who may only read is told so, and can`() async throws {
    let desk = try await opened("", allowed: Self.reading)
    #expect(desk.screen.contains("Not permitted: create policy (iam:CreatePolicy), delete ("))
    await desk.press("jj<enter>e")
    #expect(desk.screen.contains("No policy of yours allows iam:CreatePolicyVersion."))
    await desk.press("3jS")
    #expect(desk.screen.contains("No policy of yours allows iam:SetDefaultPolicyVersion."))
    #expect(desk.screen.contains("+ only in v1"))
    await desk.press("2n")
    #expect(desk.screen.contains("No policy of yours allows iam:AttachUserPolicy."))
    await desk.press("D")
    #expect(desk.screen.contains("No policy of yours allows iam:DetachUserPolicy."))
  }

  @Test func `what is permitted can be done, what is not is refused by itself`() async throws {
    let desk = try await opened(
      "jj<enter>3jDd", allowed: Self.reading + #","iam:DeletePolicyVersion""#)
    #expect(desk.screen.contains("Deleted v1."))
    await desk.press("e")
    #expect(desk.screen.contains("No policy of yours allows iam:CreatePolicyVersion."))
  }

  @Test func `who may not see the versions or the users sees the rest`() async throws {
    let desk = try await opened(
      "jj<enter>", allowed: #""iam:ListPolicies","iam:GetPolicy""#)
    #expect(desk.screen.contains("Reads the monthly reports"))
    await desk.press("3")
    #expect(desk.prose.contains("The versions cannot be read. AccessDenied: User:"))
    await desk.press("2")
    #expect(desk.prose.contains("The users and groups cannot be listed. AccessDenied: User:"))
  }
}
