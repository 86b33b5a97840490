import Display
import Domain
import Testing

@testable import Screens

@Suite struct PolicyUsageTests {
  private func opened(_ keys: String = "", from start: String = PolicyPictures.usage1)
    async throws -> Desk
  {
    let desk = try Desk.onSample()
    await desk.showHome()
    await desk.press(start + keys)
    return desk
  }

  private func line(_ name: String, _ desk: Desk) -> Substring {
    desk.screen.split(separator: "\n").first { $0.contains(name) } ?? ""
  }

  private func uses(_ desk: Desk, _ policy: String = "ReportsRead") async throws -> Set<String> {
    let arn = try await desk.account.arn(policy)
    let attached = try await desk.account.perform(
      IAM.ListEntitiesForPolicy(policyArn: arn, policyUsageFilter: .permissionsPolicy))
    let limited = try await desk.account.perform(
      IAM.ListEntitiesForPolicy(policyArn: arn, policyUsageFilter: .permissionsBoundary))
    return Set(
      attached.policyUsers.compactMap(\.userName)
        + attached.policyGroups.compactMap(\.groupName).map { "group \($0)" }
        + limited.policyUsers.compactMap(\.userName).map { "limits \($0)" })
  }

  private let two: Set = ["wei.zhang", "emma.johansson"]

  // MARK: - Listing

  @Test func `groups, users and those it limits are told apart`() async throws {
    let desk = try Desk.onSample()
    let arn = try await desk.account.arn("ReportsRead")
    for user in ["wei.zhang", "ci-deploy"] {
      _ = try await desk.account.perform(
        IAM.PutUserPermissionsBoundary(userName: user, permissionsBoundary: arn))
    }
    _ = try await desk.account.perform(
      IAM.AttachGroupPolicy(groupName: "Finance", policyArn: arn))
    await desk.showHome()
    await desk.press(PolicyPictures.usage1)
    #expect(desk.screen.contains("5 users and groups"))
    #expect(line("Finance", desk).contains("Group   Permissions policy"))
    #expect(line("wei.zhang  ", desk).contains("User    Permissions policy"))
    #expect(line("wei.zhang (boundary)", desk).contains("User    Permissions boundary"))
    #expect(line("ci-deploy  ", desk).contains("User    Permissions boundary"))
  }

  @Test func `who uses it is read to the end`() async throws {
    let desk = try Desk.onSample(.sample(users: 1200))
    let arn = try await desk.account.arn("DenyOutsideEurope")
    let users = try await desk.account.perform(IAM.ListUsers(maxItems: 1000)).users
    _ = await desk.account.perform(
      batch: users.map {
        AnyCall(IAM.AttachUserPolicy(userName: $0.userName, policyArn: arn))
      })
    let policy = try await desk.account.perform(IAM.GetPolicy(policyArn: arn)).policy
    await desk.showHome()
    await desk.press(PolicyPictures.policies1 + "<enter>2G")
    #expect(desk.screen.contains("\((policy.attachmentCount ?? 0).grouped) users and groups"))
  }

  @Test func `who uses it is asked for when the tab is shown, and once`() async throws {
    let desk = try await opened(from: PolicyPictures.reports1)
    let asked = { desk.performed.count { $0.value is IAM.ListEntitiesForPolicy } }
    #expect(asked() == 0)
    await desk.press("2")
    #expect(asked() == 2, "attachments and boundaries")
    await desk.press("121")
    #expect(asked() == 2)
  }

  // MARK: - Attaching

  @Test func `users are attached, and those who have it are not offered`() async throws {
    let desk = try await opened("n")
    #expect(!desk.screen.contains("wei.zhang") && desk.screen.contains("of 10 users selected"))
    await desk.press("<space><space><c-n>")
    #expect(try await uses(desk) == two.union(["backup-agent", "ci-deploy"]))
    #expect(desk.screen.contains("2 attached") && line("backup-agent", desk).contains("▸"))
  }

  @Test func `groups are attached, and leaving attaches nothing`() async throws {
    let desk = try await opened("N<space><esc>l")
    #expect(try await uses(desk) == two)
    await desk.press("N<space><c-n>")
    #expect(try await uses(desk) == two.union(["group Admins"]))
    #expect(line("Admins", desk).contains("Group"))
  }

  @Test func `who cannot have one more is shown with the reason`() async throws {
    let desk = try await opened()
    let policies = try await desk.account.perform(IAM.ListPolicies(scope: .aws)).policies
      .filter { $0.isAttachable == true }.prefix(9)
    for policy in policies {
      _ = try await desk.account.perform(
        IAM.AttachUserPolicy(userName: "backup-agent", policyArn: policy.arn ?? ""))
    }
    await desk.press("n<space><space><c-n>")
    #expect(desk.screen.contains("Attached 1 of 2 users · 1 failed"))
    #expect(desk.screen.contains("✗ LimitExceeded"))
    await desk.press("<enter>")
    #expect(try await uses(desk) == two.union(["ci-deploy"]))
  }

  @Test func `what is for a service-linked role cannot be attached, which is said`() async throws {
    let desk = try await opened(from: PolicyPictures.policies1 + "/ECSServiceRole<enter><enter>2")
    for key in ["n", "N", "B"] {
      await desk.press(key)
      #expect(desk.screen.contains("is for a service-linked role and cannot be attached."))
    }
  }

  @Test func `AWS's policies can be attached and detached`() async throws {
    let desk = try await opened(
      "n<space><c-n>", from: PolicyPictures.policies1 + "/IAMReadOnly<enter><enter>2")
    #expect(line("backup-agent", desk).contains("▸"))
    await desk.press("Dd")
    #expect(desk.screen.contains("Nobody uses the policy"))
  }

  // MARK: - Detaching

  @Test func `detaching asks first, and takes the marked`() async throws {
    let desk = try await opened("<space><space>D")
    #expect(desk.screen.contains("Detach ReportsRead from 2 users? What it permits is lost."))
    await desk.press("<esc>")
    #expect(try await uses(desk) == two)
    await desk.press("Dd")
    #expect(try await uses(desk) == [])
    #expect(desk.screen.contains("2 detached") && desk.screen.contains("0 marked"))
    await desk.press("D")
    #expect(desk.screen.contains("There is nobody to detach it from."))
  }

  @Test func `with no marks it is about the one under the cursor`() async throws {
    let desk = try await opened("D")
    #expect(desk.screen.contains("Detach ReportsRead from user emma.johansson?"))
    await desk.press("d")
    #expect(try await uses(desk) == ["wei.zhang"])
    #expect(line("wei.zhang", desk).contains("▸"))
  }

  @Test func `what is refused stays marked, with the reason`() async throws {
    let desk = try await opened("<space><space>D")
    desk.refuses = { ($0.value as? IAM.DetachUserPolicy)?.userName == "wei.zhang" }
    await desk.press("d")
    #expect(desk.screen.contains("Detached 1 of 2 users and groups · 1 failed"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("[x] wei.zhang") && desk.screen.contains("1 detached"))
  }

  // MARK: - Boundaries

  @Test func `a boundary is removed only by a question that says so`() async throws {
    let desk = try await opened("D", from: PolicyPictures.boundary1 + "2")
    #expect(desk.screen.contains("Remove DeveloperBoundary as the permissions boundary of user"))
    #expect(desk.screen.contains("[ Remove boundary (r) ]"))
    await desk.press("k")
    #expect(try await uses(desk, "DeveloperBoundary").count == 4)
    await desk.press("Dr")
    #expect(try await uses(desk, "DeveloperBoundary").count == 3)
    #expect(desk.screen.contains("1 removed"))
  }

  @Test func `attachments and boundaries together are named each`() async throws {
    let desk = try await opened()
    let arn = try await desk.account.arn("ReportsRead")
    _ = try await desk.account.perform(
      IAM.PutUserPermissionsBoundary(userName: "wei.zhang", permissionsBoundary: arn))
    await desk.press("<esc><enter>2aD")
    #expect(
      desk.prose.contains(
        "Detach ReportsRead from 2 users, and remove it as the permissions boundary of user"
          + " wei.zhang?"))
    await desk.press("d")
    #expect(try await uses(desk) == [])
  }

  @Test func `it is made a boundary after a question, for those it does not limit`() async throws {
    let desk = try await opened("B", from: PolicyPictures.boundary1 + "2")
    #expect(desk.screen.contains("of 8 users selected"))
    await desk.press("<space><c-n>")
    #expect(desk.screen.contains("as the permissions boundary of backup-agent?"))
    await desk.press("k")
    #expect(try await uses(desk, "DeveloperBoundary").count == 4)
    await desk.press("B<space><c-n>s")
    #expect(try await uses(desk, "DeveloperBoundary").contains("limits backup-agent"))
    #expect(desk.screen.contains("1 limited") && line("backup-agent", desk).contains("▸"))
  }
}
