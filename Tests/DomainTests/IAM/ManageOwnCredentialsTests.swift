import Domain
import Testing

@Suite struct ManageOwnCredentialsTests {
  private static let ofUsers = [
    "iam:GetUser", "iam:ChangePassword", "iam:CreateAccessKey", "iam:ListAccessKeys",
    "iam:UpdateAccessKey", "iam:DeleteAccessKey", "iam:GetAccessKeyLastUsed",
    "iam:ListMFADevices", "iam:EnableMFADevice", "iam:ResyncMFADevice", "iam:DeactivateMFADevice",
  ]
  private static let ofDevices = ["iam:CreateVirtualMFADevice", "iam:DeleteVirtualMFADevice"]

  private func allows(_ action: String, on resource: String) throws -> Bool {
    let policy = try PolicyDocument(IAM.ManageOwnCredentials.document)
    return Permissions(policy).allows(
      action, on: "arn:aws:iam::123456789012:" + resource, ["aws:username": ["ada"]])
  }

  @Test(arguments: ofUsers)
  func `what is one's own is allowed, whatever the path, and what is others' is not`(
    action: String
  ) throws {
    #expect(try allows(action, on: "user/ada"))
    #expect(try allows(action, on: "user/division/team/ada"))
    for other in ["user/bob", "user/team/bob", "user/ada/bob", "user/nada", "mfa/ada"] {
      #expect(try !allows(action, on: other), "\(other)")
    }
  }

  @Test(arguments: ofDevices)
  func `a virtual device has the name of its user`(action: String) throws {
    #expect(try allows(action, on: "mfa/ada"))
    #expect(try !allows(action, on: "mfa/bob") && !allows(action, on: "user/ada"))
  }

  @Test func `what the account asks of credentials is seen by all`() throws {
    let policy = Permissions(try PolicyDocument(IAM.ManageOwnCredentials.document))
    for action in [
      "iam:GetAccountPasswordPolicy", "iam:GetAccountSummary", "iam:ListVirtualMFADevices",
    ] {
      #expect(policy.allows(action), "\(action)")
    }
  }

  @Test func `nothing else is allowed`() throws {
    for action in [
      "iam:CreateLoginProfile", "iam:UpdateLoginProfile", "iam:DeleteLoginProfile",
      "iam:AttachUserPolicy", "iam:PutUserPolicy", "iam:AddUserToGroup", "iam:UpdateUser",
      "iam:TagUser", "iam:DeleteUser", "iam:ListUsers", "s3:GetObject",
    ] {
      #expect(try !allows(action, on: "user/ada"), "\(action)")
    }
  }

  @Test func `it can be made and attached as it is`() throws {
    let account = try TestAccount(users: ["ada"])
    let made = try account.perform(
      IAM.CreatePolicy(
        policyName: IAM.ManageOwnCredentials.policyName,
        policyDocument: IAM.ManageOwnCredentials.document,
        description: IAM.ManageOwnCredentials.description))
    let arn = try #require(made.policy.arn)
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: arn))
    let result = try account.perform(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: "arn:aws:iam::123456789012:user/ada", actionNames: Self.ofUsers,
        resourceArns: ["arn:aws:iam::123456789012:user/ada"]))
    #expect(result.evaluationResults.allSatisfy { $0.evalDecision == .allowed })
    #expect(
      result.evaluationResults.first?.matchedStatements.first?.sourcePolicyType == .userManaged)
  }
}
