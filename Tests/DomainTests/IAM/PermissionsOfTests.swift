import Testing

@testable import Domain

@Suite struct PermissionsOfTests {
  private static func policy(_ action: String) -> String {
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"\#(action)","Resource":"*"}]}"#
  }

  /// Ada has a policy of each kind.
  private func account() throws -> TestAccount {
    let account = try TestAccount(users: ["ada", "bob"], groups: ["ops", "dev"])
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    try account.perform(IAM.AttachUserPolicy(userName: "ada", policyArn: TestAccount.readOnly))
    try account.perform(
      IAM.PutUserPolicy(
        userName: "ada", policyName: "own", policyDocument: Self.policy("sqs:SendMessage")))
    try account.perform(
      IAM.AttachGroupPolicy(
        groupName: "ops", policyArn: "arn:aws:iam::aws:policy/IAMFullAccess"))
    try account.perform(
      IAM.PutGroupPolicy(
        groupName: "ops", policyName: "team", policyDocument: Self.policy("sns:Publish")))
    return account
  }

  private func user(_ name: String, in account: TestAccount) throws -> IAM.UserRecord {
    try #require(try account.records.find(IAM.UserRecord.self, .text(name)))
  }

  @Test func `a user has its own policies and those of its groups`() throws {
    let account = try account()
    let ada = try account.records.permissions(of: user("ada", in: account))
    #expect(
      ada.policies.map(\.source) == [
        PolicySource(name: "ReadOnlyAccess", arn: TestAccount.readOnly, holder: .user),
        PolicySource(name: "own", holder: .user),
        PolicySource(
          name: "IAMFullAccess", arn: "arn:aws:iam::aws:policy/IAMFullAccess",
          holder: .group("ops")),
        PolicySource(name: "team", holder: .group("ops")),
      ])
    #expect(ada.boundary == nil)
    for action in ["s3:GetObject", "sqs:SendMessage", "iam:CreateUser", "sns:Publish"] {
      #expect(ada.allows(action), "\(action)")
    }
    #expect(!ada.allows("s3:PutObject"))
    #expect(try account.records.permissions(of: user("bob", in: account)).policies.isEmpty)
  }

  @Test func `a boundary limits what user and groups have`() throws {
    let account = try account()
    try account.perform(
      IAM.PutUserPermissionsBoundary(userName: "ada", permissionsBoundary: TestAccount.readOnly))
    let ada = try account.records.permissions(of: user("ada", in: account))
    #expect(ada.boundary?.source.holder == .boundary)
    #expect(ada.allows("iam:GetUser") && !ada.allows("iam:CreateUser"))
  }

  @Test func `a group has what is attached to it`() throws {
    let account = try account()
    let found = try account.records.find(IAM.GroupRecord.self, "ops")
    let ops = try account.records.permissions(of: #require(found))
    #expect(ops.allows("iam:CreateUser") && ops.allows("sns:Publish"))
    #expect(!ops.allows("sqs:SendMessage"))
  }

  @Test func `the version in force counts`() throws {
    let account = try account()
    let arn = try #require(
      try account.perform(
        IAM.CreatePolicy(policyName: "p", policyDocument: Self.policy("ec2:RunInstances"))
      )
      .policy.arn)
    var policy = try #require(
      try account.records.all(IAM.PolicyRecord.self, where: .arn, is: .text(arn)).first)
    try account.records.insert(
      IAM.PolicyVersionRecord(
        policyArn: arn, number: 2, document: Self.policy("ec2:StopInstances"),
        createDate: account.records.now))
    try account.perform(IAM.AttachUserPolicy(userName: "bob", policyArn: arn))
    let before = try account.records.permissions(of: user("bob", in: account))
    #expect(before.allows("ec2:RunInstances") && !before.allows("ec2:StopInstances"))
    policy.defaultVersion = 2
    try account.records.update(policy)
    let after = try account.records.permissions(of: user("bob", in: account))
    #expect(!after.allows("ec2:RunInstances") && after.allows("ec2:StopInstances"))
  }

  @Test func `a document that cannot be read is said, not passed over`() throws {
    let account = try account()
    let bob = try user("bob", in: account)
    try account.records.insert(
      IAM.UserInlinePolicy(userID: bob.userID, policyName: "broken", document: "{"))
    let error = refusal { () throws(ServiceError) in try account.records.permissions(of: bob) }
    #expect(
      error
        == ServiceError(
          .policyEvaluation, "Policy broken could not be evaluated: Syntax errors in policy."))
  }

  @Test func `the context of a user has what AWS knows of it`() throws {
    let account = try account()
    try account.perform(
      IAM.TagUser(userName: "ada", tags: [IAM.Tag(key: "Team", value: "blue")]))
    let ada = try user("ada", in: account)
    let context = try account.records.requestContext(of: ada)
    let expected: RequestContext = [
      "aws:username": ["ada"], "aws:userid": [ada.userID], "aws:PrincipalType": ["User"],
      "aws:PrincipalArn": ["arn:aws:iam::123456789012:user/ada"],
      "aws:PrincipalAccount": ["123456789012"], "aws:PrincipalTag/Team": ["blue"],
      "aws:CurrentTime": ["2020-09-13T12:26:40Z"], "aws:EpochTime": ["1600000000"],
      "aws:SecureTransport": ["true"],
    ]
    #expect(context == expected)
  }
}
