import Domain
import Testing

/// Source: IAM JSON policy elements, Action and NotAction.
@Suite struct ActionTests {
  @Test(arguments: [
    ("iam:CreateUser", "iam:CreateUser", true),
    ("iam:CreateUser", "iam:CreateUsers", false),
    ("iam:CreateUser", "iam:CreateUse", false),
    ("iam:CreateUser", "IAM:createUSER", true),
    ("IAM:CREATEUSER", "iam:CreateUser", true),
    ("iam:*", "iam:CreateUser", true),
    ("iam:*", "s3:CreateUser", false),
    ("iam:*", "iam2:CreateUser", false),
    ("*", "iam:CreateUser", true),
    ("iam:Get*", "iam:GetUser", true),
    ("iam:Get*", "iam:Get", true),
    ("iam:Get*", "iam:ForgetUser", false),
    ("iam:*User", "iam:GetUser", true),
    ("iam:*User", "iam:GetUserPolicy", false),
    ("iam:*AccessKey*", "iam:GetAccessKeyLastUsed", true),
    ("iam:*AccessKey*", "iam:GetUser", false),
    ("iam:G?tUser", "iam:GetUser", true),
    ("iam:G?tUser", "iam:GtUser", false),
    ("iam:GetUser?", "iam:GetUser", false),
    ("iam:*e*e*e", "iam:DeleteRole", true),
    ("iam:*e*e*e*e", "iam:DeleteRole", true),
    ("iam:*e*e*e*e*e", "iam:DeleteRole", false),
    ("iam:**", "iam:GetUser", true),
    ("s3:GetObject", "s3-object-lambda:GetObject", false),
  ])
  func `an action is matched as a whole, without regard to case`(
    pattern: String, action: String, isAllowed: Bool
  ) throws {
    #expect(Permissions(try document(statement("Allow", pattern))).allows(action) == isAllowed)
  }

  private func notAction(_ effect: String, _ actions: String) -> String {
    #"{"Effect": "\#(effect)", "NotAction": \#(actions), "Resource": "*"}"#
  }

  @Test func `NotAction allows everything else`() throws {
    let permissions = Permissions(
      try document(notAction("Allow", #"["iam:*", "organizations:*"]"#)))
    #expect(permissions.allows("s3:GetObject"))
    #expect(!permissions.allows("iam:GetUser") && !permissions.allows("Organizations:List"))
  }

  @Test func `NotAction does not deny what it names`() throws {
    let permissions = Permissions(try document(notAction("Allow", #""iam:*""#)))
    let decision = permissions.decision(on: AccessRequest("iam:GetUser"))
    #expect(decision == .implicitDeny(because: .identityPolicy, undecided: []))
  }

  @Test func `a Deny with NotAction denies everything else`() throws {
    let permissions = Permissions(
      try document(statement("Allow", "*"), notAction("Deny", #""s3:Get*""#)))
    #expect(permissions.allows("s3:GetObject") && !permissions.allows("s3:PutObject"))
    #expect(!permissions.allows("iam:GetUser"))
  }

  @Test func `NotAction of everything is nothing`() throws {
    #expect(!Permissions(try document(notAction("Allow", #""*""#))).allows("s3:GetObject"))
  }
}
