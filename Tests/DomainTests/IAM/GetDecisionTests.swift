import Domain
import Testing

@Suite struct GetDecisionTests {
  private static let document = """
    {"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
      {"Sid": "KeepBuckets", "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"},
      {"Effect": "Allow", "Action": "sqs:*", "Resource": "*",
       "Condition": {"StringLike2": {"aws:x": "y"}}},
      {"Effect": "Allow", "Action": "sns:*", "Resource": "*",
       "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}
    ]}
    """

  /// ada is in ops, which has the document as an inline policy.
  private func account() throws -> TestAccount {
    let account = try TestAccount(users: ["ada", "bob"], groups: ["ops"])
    try account.perform(
      IAM.PutGroupPolicy(groupName: "ops", policyName: "work", policyDocument: Self.document))
    try account.perform(IAM.AddUserToGroup(groupName: "ops", userName: "ada"))
    return account
  }

  private func decision(
    _ action: String, _ entries: [IAM.ContextEntry] = [], on account: TestAccount? = nil
  ) throws -> IAM.GetDecision.Output {
    try (account ?? self.account()).perform(
      IAM.GetDecision(
        userName: "ada", actionName: action, resourceArn: "*", contextEntries: entries))
  }

  @Test func `it tells the statement, the policy, and the group it comes through`() throws {
    let denied = try decision("s3:DeleteBucket")
    #expect(denied.decision == .explicitDeny)
    let statement = try #require(denied.statements.first)
    #expect(statement.policyName == "work" && statement.policyArn == nil)
    #expect(statement.way == .group("ops"))
    #expect(statement.number == 2 && statement.sid == "KeepBuckets")
    let allowed = try decision("s3:GetObject")
    #expect(allowed.decision == .allowed)
    #expect(allowed.statements.map(\.number) == [1] && allowed.statements[0].sid == nil)
  }

  @Test func `lines are those of the document as it is laid out for reading`() throws {
    let statement = try #require(try decision("s3:DeleteBucket").statements.first)
    let lines = PolicyDocument.prettyPrinted(Self.document).split(separator: "\n")
    #expect(lines[statement.lines.lowerBound - 1] == "    {")
    #expect(lines[statement.lines.lowerBound] == #"      "Sid": "KeepBuckets","#)
    #expect(lines[statement.lines.upperBound - 1] == "    },")
  }

  @Test func `nothing allows it, or the boundary does not`() throws {
    let account = try account()
    let nothing = try decision("ec2:RunInstances", on: account)
    #expect(nothing.decision == .implicitDeny && !nothing.lacksBoundary)
    #expect(nothing.statements == [])
    try account.perform(
      IAM.PutUserPermissionsBoundary(
        userName: "ada", permissionsBoundary: "arn:aws:iam::aws:policy/AmazonSQSFullAccess"))
    let beyond = try decision("s3:GetObject", on: account)
    #expect(beyond.decision == .implicitDeny && beyond.lacksBoundary)
  }

  @Test func `what a boundary allows is told beside what the policy does`() throws {
    let account = try account()
    let boundary = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
    try account.perform(
      IAM.PutUserPermissionsBoundary(userName: "ada", permissionsBoundary: boundary))
    let allowed = try decision("s3:GetObject", on: account)
    #expect(allowed.statements.map(\.way) == [.group("ops"), .boundary])
    #expect(allowed.statements.last?.policyArn == boundary)
  }

  @Test func `what is in doubt is said, and what was made of it`() throws {
    let doubtful = try decision("sqs:SendMessage")
    #expect(doubtful.decision == .implicitDeny)
    #expect(doubtful.statements.map(\.number) == [3])
    #expect(doubtful.statements[0].notes.first?.contains("StringLike2") == true)
  }

  @Test func `a key that was not given is missing, and given it decides`() throws {
    let without = try decision("sns:Publish")
    #expect(without.decision == .implicitDeny)
    #expect(without.missingContextValues == ["aws:MultiFactorAuthPresent"])
    let entry = IAM.ContextEntry(
      contextKeyName: "aws:MultiFactorAuthPresent", contextKeyValues: ["true"])
    let with = try decision("sns:Publish", [entry])
    #expect(with.decision == .allowed && with.missingContextValues == [])
  }

  @Test func `what is no action, no resource or no user is refused`() throws {
    let account = try account()
    func code(_ user: String, _ action: String, _ resource: String) -> ServiceError.Code? {
      let call = IAM.GetDecision(userName: user, actionName: action, resourceArn: resource)
      return refusal { () throws(ServiceError) in try account.perform(call) }?.code
    }
    #expect(code("ada", "CreateUser", "*") == .invalidInput)
    #expect(code("ada", "iam:CreateUser", "ada") == .invalidInput)
    #expect(code("nobody", "iam:CreateUser", "*") == .noSuchEntity)
  }

  @Test func `it only reads, and takes the permission to simulate`() {
    #expect(IAM.GetDecision.isReadOnly)
    #expect(IAM.GetDecision.action == "iam:SimulatePrincipalPolicy")
    #expect(IAM.GetDecision.example.resource == .user("ada"))
  }
}
