import Display
import Domain
import Testing

@testable import Screens

@Suite struct UserAccessTests {
  private func asked(_ name: String, _ action: String, _ more: String = "<tab><enter>")
    async throws -> Desk
  {
    try await Desk.onUser(name, "5" + action + more)
  }

  @Test func `what is allowed says by which statement of which policy, and through whom`()
    async throws
  {
    let desk = try await asked("wei", "ec2:DescribeInstances")
    #expect(desk.screen.contains("✓ Allowed: ec2:DescribeInstances on *"))
    #expect(desk.screen.contains(/PowerUserAccess +group Developers +1, lines 4–/))
    #expect(desk.screen.contains(/DeveloperBoundary +boundary +1 Workloads, lines/))
  }

  @Test func `v opens the policy that decides, at those lines`() async throws {
    let desk = try await asked(
      "ci-", "s3:PutObject", "<tab><c-u>arn:aws:s3:::acme-artifacts/a<enter>")
    #expect(desk.screen.contains(/push-artifacts +inline +1 PushArtifacts, lines 4–12/))
    await desk.press("<tab><tab>v")
    #expect(desk.screen.contains("Inline policy of the user ci-deploy"))
    #expect(desk.screen.contains("PushArtifacts"))
  }

  @Test func `an explicit deny, and what nothing allows, are told apart`() async throws {
    let denied = try await asked("omar", "opsworks:CreateStack")
    #expect(denied.screen.contains("DenyOutsideEurope"))
    #expect(denied.screen.contains("✗ Explicitly denied"), "\(denied.screen)")
    let nothing = try await asked("omar", "iam:CreateUser")
    #expect(nothing.screen.contains("No policy of the user's allows it."))
    let bounded = try await asked("wei", "iam:CreateUser")
    #expect(bounded.screen.contains("✗"))
  }

  @Test func `what is being typed is completed, by service or by operation`() async throws {
    let desk = try await asked("wei", "iam:createv", "")
    #expect(desk.screen.contains("→ iam:CreateVirtualMFADevice"))
    await desk.press("<right>")
    #expect(desk.screen.contains("Action *       iam:CreateVirtualMFADevice"))
    #expect(!desk.screen.contains("→ iam"))
    await desk.press("<c-u>enablem<c-e>")
    #expect(desk.screen.contains("Action *       iam:EnableMFADevice"))
    await desk.press("<c-u>enablem<left><right>")
    #expect(desk.screen.contains("Action *       enablem"), "only at the end of the text")
  }

  @Test func `an action is picked from a list, too`() async throws {
    let desk = try await asked("wei", "", "<f2>choose-action<enter>/GetObject<enter><space><c-n>")
    #expect(desk.screen.contains("Action *       s3:GetObject"))
    await desk.press("<enter>")
    #expect(desk.screen.contains("✓ Allowed: s3:GetObject on *"))
  }

  @Test func `the user's own ARN is at hand`() async throws {
    let desk = try await asked("wei", "iam:ListAccessKeys", "<f2>own-arn<enter><enter>")
    let arn = try await desk.arn(of: "wei.zhang")
    #expect(desk.screen.contains("Resource *     \(arn)"))
    #expect(desk.performed.last?.name == "GetDecision")
  }

  @Test func `what is no action or no ARN is not asked about`() async throws {
    let desk = try await asked("wei", "CreateUser")
    #expect(desk.screen.contains("Enter a service and an operation"))
    await desk.press("<c-u>iam:CreateUser<tab><c-u>ada<enter>")
    #expect(desk.screen.contains("Enter an ARN, or *"))
    #expect(desk.performed("GetDecision") == 0)
  }

  @Test func `a key that is missing is asked for, and given it decides`() async throws {
    let document =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sns:*","Resource":"*","#
      + #""Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}"#
    let put = IAM.PutUserPolicy(
      userName: "ci-deploy", policyName: "mfa", policyDocument: document)
    let desk = try await Desk.onUser("ci-", "5sns:Publish<tab><enter>", [AnyCall(put)])
    #expect(desk.screen.contains("The policies ask for what was not given"))
    #expect(desk.screen.contains("aws:MultiFactorAuthPresent"))
    await desk.press("<f2>add-context<enter>aws:MultiFactorAuthPresent<tab>true<f2>check<enter>")
    #expect(desk.screen.contains("✓ Allowed: sns:Publish on *"), "\(desk.screen)")
    await desk.press("<c-r><f2>check<enter>")
    #expect(desk.screen.contains("✗ Not allowed: sns:Publish"))
  }

  @Test func `what is not known of a statement is said`() async throws {
    let document =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sns:*","Resource":"*","#
      + #""Condition":{"StringMatches":{"aws:username":"x"}}}}"#
    let put = IAM.PutUserPolicy(
      userName: "ci-deploy", policyName: "odd", policyDocument: document)
    let desk = try await Desk.onUser("ci-", "5sns:Publish<tab><enter>", [AnyCall(put)])
    #expect(desk.screen.contains("These would allow it, but for what is in doubt:"))
    #expect(desk.screen.contains("StringMatches"))
  }

  @Test func `an answer goes when the permissions change`() async throws {
    let desk = try await asked("wei", "ec2:DescribeInstances")
    #expect(desk.screen.contains("✓ Allowed"))
    await desk.press("<tab><tab>1Dd5")
    #expect(desk.screen.contains("ec2:DescribeInstances") && !desk.screen.contains("✓ Allowed"))
  }

  @Test func `who may not simulate is told so`() async throws {
    let desk = try await Desk.onOwnPage("omar.haddad", "5iam:CreateUser<tab><enter>")
    #expect(desk.screen.contains("No policy of yours allows iam:SimulatePrincipalPolicy."))
  }
}
