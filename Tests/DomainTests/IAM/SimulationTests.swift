import Domain
import Testing

@Suite struct SimulationTests {
  private static let ada = "arn:aws:iam::123456789012:user/ada"
  private static let bob = "arn:aws:iam::123456789012:user/bob"
  private static let ops = "arn:aws:iam::123456789012:group/ops"

  private static let document = """
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
        {
          "Effect": "Allow",
          "Action": "iam:*",
          "Resource": "arn:aws:iam::*:user/${aws:username}",
          "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}
        },
        {"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"}
      ]
    }
    """

  private func account() throws -> TestAccount {
    let account = try TestAccount(users: ["ada", "bob"], groups: ["ops"])
    try account.perform(
      IAM.PutUserPolicy(userName: "ada", policyName: "own", policyDocument: Self.document))
    try account.perform(
      IAM.AttachGroupPolicy(groupName: "ops", policyArn: TestAccount.readOnly))
    return account
  }

  private func results(_ call: IAM.SimulatePrincipalPolicy) throws -> [IAM.EvaluationResult] {
    try account().perform(call).evaluationResults
  }

  @Test func `it only reads`() {
    #expect(IAM.SimulatePrincipalPolicy.isReadOnly)
  }

  @Test func `every action is asked about on every resource`() throws {
    let results = try results(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ada, actionNames: ["s3:GetObject", "s3:DeleteBucket", "sqs:Send"],
        resourceArns: ["arn:aws:s3:::a", "arn:aws:s3:::b"]))
    #expect(
      results.map(\.evalActionName) == [
        "s3:GetObject", "s3:GetObject", "s3:DeleteBucket", "s3:DeleteBucket", "sqs:Send",
        "sqs:Send",
      ])
    #expect(results.prefix(2).map(\.evalResourceName) == ["arn:aws:s3:::a", "arn:aws:s3:::b"])
    #expect(
      results.map(\.evalDecision) == [
        .allowed, .allowed, .explicitDeny, .explicitDeny, .implicitDeny, .implicitDeny,
      ])
    #expect(results.allSatisfy { $0.permissionsBoundaryDecisionDetail == nil })
  }

  @Test func `without a resource it is about all of them`() throws {
    let results = try results(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ada, actionNames: ["s3:GetObject", "iam:GetUser"]))
    #expect(results.map(\.evalResourceName) == ["*", "*"])
    #expect(results.map(\.evalDecision) == [.allowed, .implicitDeny])
  }

  @Test func `the statement that decided is shown where it stands`() throws {
    let results = try results(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ada, actionNames: ["iam:GetUser", "s3:DeleteBucket"],
        resourceArns: [Self.ada],
        contextEntries: [
          IAM.ContextEntry(
            contextKeyName: "AWS:multifactorauthpresent", contextKeyValues: ["true"])
        ]))
    let found = results.map { $0.matchedStatements }
    #expect(found.map(\.count) == [1, 1])
    #expect(found.joined().map(\.sourcePolicyId) == ["own", "own"])
    #expect(found.joined().map(\.sourcePolicyType) == [.user, .user])
    let places = found.joined().map {
      [$0.startPosition, $0.endPosition].map { [$0.line, $0.column] }
    }
    #expect(places == [[[5, 5], [10, 6]], [[11, 5], [11, 69]]])
  }

  @Test func `keys that were asked and not given are named`() throws {
    let results = try results(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ada, actionNames: ["iam:GetUser", "s3:GetObject"],
        resourceArns: [Self.ada]))
    #expect(results.map(\.evalDecision) == [.implicitDeny, .allowed])
    #expect(results.map(\.missingContextValues) == [["aws:MultiFactorAuthPresent"], []])
  }

  @Test func `what is given comes in place of what is known`() throws {
    func decision(_ entry: IAM.ContextEntry) throws -> IAM.PolicyEvaluationDecision? {
      try results(
        IAM.SimulatePrincipalPolicy(
          policySourceArn: Self.ada, actionNames: ["iam:GetUser"], resourceArns: [Self.bob],
          contextEntries: [
            IAM.ContextEntry(
              contextKeyName: "aws:MultiFactorAuthPresent", contextKeyValues: ["true"]),
            entry,
          ])
      ).first?.evalDecision
    }
    #expect(
      try decision(IAM.ContextEntry(contextKeyName: "aws:username", contextKeyValues: ["bob"]))
        == .allowed)
    #expect(
      try decision(IAM.ContextEntry(contextKeyName: "aws:username", contextKeyValues: []))
        == .implicitDeny)
  }

  @Test func `another caller calls as if it had the policies`() throws {
    let call = IAM.SimulatePrincipalPolicy(
      policySourceArn: Self.ada, actionNames: ["iam:GetUser"], resourceArns: [Self.ada, Self.bob],
      contextEntries: [
        IAM.ContextEntry(contextKeyName: "aws:MultiFactorAuthPresent", contextKeyValues: ["true"])
      ],
      callerArn: Self.bob)
    #expect(try results(call).map(\.evalDecision) == [.implicitDeny, .allowed])
  }

  @Test func `a group has policies and nobody who calls`() throws {
    let results = try results(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ops, actionNames: ["iam:GetUser", "iam:CreateUser"]))
    #expect(results.map(\.evalDecision) == [.allowed, .implicitDeny])
    #expect(results.first?.matchedStatements.first?.sourcePolicyType == .awsManaged)
    #expect(results.first?.matchedStatements.first?.sourcePolicyId == "ReadOnlyAccess")
  }

  @Test func `policies can be added for the question`() throws {
    let call = IAM.SimulatePrincipalPolicy(
      policySourceArn: Self.bob, actionNames: ["s3:GetObject"], policyInputList: [Self.document])
    let result = try #require(try results(call).first)
    #expect(result.evalDecision == .allowed)
    #expect(result.matchedStatements.map(\.sourcePolicyId) == ["PolicyInputList.1"])
    #expect(result.matchedStatements.map(\.sourcePolicyType) == [IAM.PolicySourceType.none])
  }

  @Test func `a boundary that is given comes in place of the user's`() throws {
    let account = try account()
    try account.perform(
      IAM.PutUserPermissionsBoundary(userName: "ada", permissionsBoundary: TestAccount.readOnly))
    let actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteBucket"]
    let own = try account.perform(
      IAM.SimulatePrincipalPolicy(policySourceArn: Self.ada, actionNames: actions))
    #expect(
      own.evaluationResults.map(\.evalDecision) == [.allowed, .implicitDeny, .explicitDeny])
    #expect(
      own.evaluationResults.map {
        $0.permissionsBoundaryDecisionDetail?.allowedByPermissionsBoundary
      }
        == [true, false, false])
    #expect(own.evaluationResults.map(\.matchedStatements.count) == [1, 0, 1])
    let given = try account.perform(
      IAM.SimulatePrincipalPolicy(
        policySourceArn: Self.ada, actionNames: actions,
        permissionsBoundaryPolicyInputList: [Self.document]))
    #expect(
      given.evaluationResults.map(\.evalDecision) == [.allowed, .allowed, .explicitDeny])
  }

  @Test(arguments: [1, 2, 3, 4, 100])
  func `results come page by page, each once`(limit: Int) throws {
    let account = try account()
    var call = IAM.SimulatePrincipalPolicy(
      policySourceArn: Self.ada, actionNames: ["s3:A", "s3:B"],
      resourceArns: ["arn:aws:s3:::a", "arn:aws:s3:::b"], maxItems: limit)
    var names: [String] = []
    repeat {
      let page = try account.perform(call)
      #expect(page.evaluationResults.count <= limit && page.isTruncated == (page.marker != nil))
      names += page.evaluationResults.map { $0.evalActionName + $0.evalResourceName.suffix(1) }
      call.marker = page.marker
    } while call.marker != nil
    #expect(names == ["s3:Aa", "s3:Ab", "s3:Ba", "s3:Bb"])
  }
}
