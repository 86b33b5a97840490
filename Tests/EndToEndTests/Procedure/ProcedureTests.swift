import Domain
import Foundation
import Testing

/// The console procedure of AWS's guide, from the first start to the secrets, and what is in the
/// account then. Step 6 has three ways, each a story of its own.
@Suite(.serialized) struct ProcedureTests {
  static let names = ["ana.lopez", "bea.ruiz", "cai.wu"]

  @Test func `users are added to groups, one of them created on the way`() async throws {
    let operation = try await begun()
    try await operation.step6AddToGroup(
      "Developers", creating: "Readers", with: "AmazonS3ReadOnlyAccess")
    try await operation.step7Boundary("DeveloperBoundary")
    try await operation.step8NextTags()
    try await operation.step9Tags()
    expect(
      try await operation.step10Review(), Self.detailsReviewed,
      [/boundary +DeveloperBoundary/, /Group +Developers/, /Group +Readers/], Self.tagsReviewed,
      [/3 users · 18 API calls/])
    try await expectCommands(of: operation.console)
    try await operation.step10CreateUsers()
    let shown = try await operation.step11Show("Secret access key")
    let lines = try await operation.step11Download()
    #expect(lines.map { $0["User name"] } == Self.names)
    #expect(lines.first?["Secret access key"] == shown)
    try expectMail(try await operation.step12SendEmail(), lines)
    try await operation.close()
    try await operation.leave()

    try await expectUsersListed(in: operation.console.home)
    let kept = try await expectAccount(in: operation.console.home, lines) { user in
      #expect(user.groupList?.sorted() == ["Developers", "Readers"])
      #expect(user.policies == ["IAMUserChangePassword"])
      #expect(user.boundary == "DeveloperBoundary")
      #expect(user.tags?.map(\.key).sorted() == ["Cost center", "Department", "Owner"])
    }
    let group = try #require(kept.groups["Readers"]?.attachedManagedPolicies)
    #expect(group.map(\.policyName) == ["AmazonS3ReadOnlyAccess"])
    try expectNoTrace(of: lines, operation.console)
  }

  @Test func `users get what another user has, but for what was left out`() async throws {
    let operation = try await begun()
    try await operation.step6Copy(from: "wei.zhang", without: "Group  OpsWorksAdmins")
    try await operation.step8NextTags()
    let review = try await operation.step10Review()
    expect(
      review, Self.detailsReviewed, [/boundary +DeveloperBoundary/, /Group +Developers/],
      [/Managed policy +ReportsRead/, /No tags were added/])
    #expect(!review.contains("OpsWorksAdmins"))
    try await operation.step10CreateUsers()
    let lines = try await operation.step11Download()
    try await operation.close()
    try await operation.leave()

    try await expectAccount(in: operation.console.home, lines) { user in
      #expect(user.groupList == ["Developers"])
      #expect(user.policies == ["IAMUserChangePassword", "ReportsRead"])
      #expect(user.boundary == "DeveloperBoundary")
      #expect(user.tags == nil)
    }
  }

  @Test func `policies are attached to users, two of them created on the way`() async throws {
    let operation = try await begun()
    try await operation.step6Attach(
      "AmazonS3ReadOnlyAccess", creating: "ListBuckets", for: "s3:ListAllMyBuckets")
    try await operation.step7Boundary(creating: "OnlyStorage", for: "s3:*")
    try await operation.step8NextTags()
    try await operation.step9Tags()
    expect(
      try await operation.step10Review(), Self.detailsReviewed, [/boundary +OnlyStorage/],
      [/Managed policy +AmazonS3ReadOnlyAccess/, /Managed policy +ListBuckets/],
      Self.tagsReviewed)
    try await operation.step10CreateUsers()
    let lines = try await operation.step11Download()
    try await operation.close()
    try await operation.leave()

    let kept = try await expectAccount(in: operation.console.home, lines) { user in
      #expect(user.groupList == [])
      #expect(
        user.policies == ["AmazonS3ReadOnlyAccess", "IAMUserChangePassword", "ListBuckets"])
      #expect(user.boundary == "OnlyStorage")
    }
    let policy = try #require(kept.policies["ListBuckets"])
    #expect(policy.policyVersionList?.first?.document?.contains("s3:ListAllMyBuckets") == true)
    #expect(policy.description == "Made on the way")
  }

  /// Steps 1 to 5, which every way has in common.
  private func begun() async throws -> Procedure {
    let operation = try Procedure()
    try await operation.step1FirstStart()
    try await operation.step2AddUser()
    try await operation.step3UserNames(Self.names)
    try await operation.step4AccessType()
    try await operation.step5NextPermissions()
    return operation
  }
}
