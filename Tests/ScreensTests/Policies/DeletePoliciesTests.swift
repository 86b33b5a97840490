import Display
import Domain
import Testing

@testable import Screens

@Suite struct DeletePoliciesTests {
  private func opened(_ keys: String) async throws -> Desk {
    let desk = try Desk.onSample()
    try await desk.account.addVersions(upTo: 3)
    await desk.showHome()
    await desk.press(PolicyPictures.policies1 + keys)
    return desk
  }

  private func own(_ desk: Desk) async throws -> [String] {
    try await desk.account.perform(IAM.ListPolicies(scope: .local)).policies
      .compactMap(\.policyName)
  }

  @Test func `it is detached, then its other versions go, then the policy`() async throws {
    let desk = try await opened("jjD<enter>")
    #expect(
      desk.screen.contains("Delete ReportsRead, with 2 attachments to users, no attachments to"))
    #expect(desk.changes == [])
    await desk.press("d")
    #expect(desk.screen.contains("Deleted 1 of 1 policy"))
    #expect(
      desk.changes == [
        "DetachUserPolicy", "DetachUserPolicy", "DeletePolicyVersion", "DeletePolicyVersion",
        "DeletePolicy",
      ])
    #expect(try await own(desk) == ["DenyOutsideEurope", "DeveloperBoundary"])
    await desk.press("<enter>")
    #expect(desk.screen.contains("▸ [ ] AdministratorAccess"))
  }

  @Test func `nothing is deleted when the question is answered with no`() async throws {
    let desk = try await opened("jjD<enter>k<esc>")
    #expect(desk.screen.contains("81 policies") && desk.changes == [])
  }

  @Test func `one that limits somebody is not deleted, and it is said whom`() async throws {
    let desk = try await opened("jD")
    #expect(
      desk.prose.contains(
        "DeleteConflict: It is the permissions boundary of 4 users: priya.raman, sofia.rossi,"
          + " tom.becker and 1 more. Remove it under Policy usage first."))
    #expect(desk.screen.contains("✗ It cannot be deleted."))
    await desk.press("<tab><enter><f2>delete<enter>")
    #expect(desk.changes == [])
  }

  @Test func `of several those that can be are deleted, the others stay marked`() async throws {
    let desk = try await opened("<space><space><space><space>D")
    #expect(desk.screen.contains("Type 2 to delete 2 policies"))
    await desk.press("4<enter><enter>")
    #expect(desk.changes == [], "there are two to be deleted")
    await desk.press("<tab><bs>2<enter><enter>")
    #expect(desk.screen.contains("Deleted 2 of 4 policies · 2 failed"))
    #expect(desk.screen.contains("✗ AccessDenied: AWS manages"))
    #expect(try await own(desk) == ["DeveloperBoundary"])
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] DeveloperBoundary"))
    #expect(desk.screen.contains("[x] AdministratorAccess") && desk.screen.contains("2 marked"))
  }

  @Test func `what a policy was attached to meanwhile is AWS's conflict`() async throws {
    let desk = try await opened("jjD<enter>")
    _ = try await desk.account.perform(
      IAM.AttachUserPolicy(
        userName: "ci-deploy", policyArn: try await desk.account.arn("ReportsRead")))
    await desk.press("d")
    #expect(desk.screen.contains("DeleteConflict: Cannot delete a policy attached to entities."))
    #expect(try await own(desk).contains("ReportsRead"))
  }

  @Test func `a refused call is told of, and the policy stays marked`() async throws {
    let desk = try await opened("<space>j<space>D2<enter>")
    desk.refuses = { $0.value is IAM.DeletePolicyVersion }
    await desk.press("<enter>")
    #expect(desk.screen.contains("Deleted 1 of 2 policies · 1 failed"))
    #expect(desk.screen.contains("AccessDenied: You may not do that."))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] ReportsRead") && desk.screen.contains("1 marked"))
  }

  @Test func `AWS's own cannot be deleted, which is said at once`() async throws {
    let desk = try await opened("jjjD")
    #expect(desk.screen.contains("AWS manages AdministratorAccess; it cannot be deleted."))
    await desk.press("<space><space>D")
    #expect(desk.screen.contains("2 marked · AWS manages these: they stay"))
    #expect(desk.screen.contains("2 marked") && desk.changes == [])
  }

  @Test func `from its own page it goes, too, and the page with it`() async throws {
    let desk = try await opened("jj<enter>D<enter>d<enter>")
    #expect(desk.screen.contains("80 policies"))
    #expect(try await own(desk) == ["DenyOutsideEurope", "DeveloperBoundary"])
  }

  @Test func `more attachments than a page are read on, and all are ended`() async throws {
    let desk = try Desk.onSample(.sample(users: 1200))
    let arn = try await desk.account.arn("ReportsRead")
    let users = try await desk.account.perform(IAM.ListUsers(maxItems: 1000)).users
    _ = await desk.account.perform(
      batch: users.map {
        AnyCall(IAM.AttachUserPolicy(userName: $0.userName, policyArn: arn))
      })
    let replies = await desk.account.perform(batch: PolicyBelongings.reading(arn))
    var kept = try PolicyBelongings(replies)
    let count = try await desk.account.perform(IAM.GetPolicy(policyArn: arn)).policy.attachmentCount
    while let call = kept.unread {
      let more = await desk.account.perform(batch: [call])
      try kept.add(more[0])
    }
    #expect(kept.amounts[0] == count && kept.amounts[0] >= 1000)
    #expect(kept.deleting(arn).count == kept.amounts[0] + 1)
  }
}
