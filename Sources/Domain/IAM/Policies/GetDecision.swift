extension IAM {
  /// Says what a user's policies answer to an action on a resource, and by which statements.
  ///
  /// Not an AWS call: the reply of SimulatePrincipalPolicy has no room for the group a policy
  /// comes through, for the ID of a statement, nor for what is in doubt. Whoever may call that
  /// may call this.
  package struct GetDecision: Call {
    package static let service = Service.iam
    package static let action = SimulatePrincipalPolicy.action
    package static let example = GetDecision(
      userName: "ada", actionName: "iam:CreateUser",
      resourceArn: "arn:aws:iam::123456789012:user/bob",
      contextEntries: [
        ContextEntry(contextKeyName: "aws:MultiFactorAuthPresent", contextKeyValues: ["true"])
      ])

    package var userName: String
    package var actionName: String
    /// An ARN, or `*`.
    package var resourceArn: String
    package var contextEntries: [ContextEntry]

    package init(
      userName: String, actionName: String, resourceArn: String,
      contextEntries: [ContextEntry] = []
    ) {
      (self.userName, self.actionName) = (userName, actionName)
      (self.resourceArn, self.contextEntries) = (resourceArn, contextEntries)
    }

    package struct Output: Codable, Hashable, Sendable {
      package var decision: PolicyEvaluationDecision
      /// Whether it is the boundary that does not allow what it has to.
      package var lacksBoundary: Bool
      /// Those that decide; of what nothing allows, those that may allow it.
      package var statements: [DecidingStatement]
      /// Keys the policies ask that the request did not have.
      package var missingContextValues: [String]
    }

    package var resource: Resource { .user(userName) }

    package func run(in records: some Records) throws(ServiceError) -> Output {
      let user = try records.user(named: userName)
      let question = SimulatePrincipalPolicy(
        policySourceArn: user.arn(in: records.accountID), actionNames: [actionName],
        resourceArns: [resourceArn])
      try question.checkActions()
      _ = try question.resources()
      let permissions = try records.permissions(ofCalling: user)
      var context = try records.requestContext(of: user)
      context.override(with: contextEntries)
      let request = AccessRequest(actionName, on: resourceArn, context: context)
      return Output(permissions, permissions.decision(on: request), request)
    }
  }

  /// A statement that a decision rests on, for people to find it.
  package struct DecidingStatement: Codable, Hashable, Sendable {
    package enum Way: Codable, Hashable, Sendable {
      case user
      case group(String)
      case boundary
      /// A setting of the account.
      case account
    }

    package var policyName: String
    /// Nil for an inline policy.
    package var policyArn: String?
    /// How the user comes to have it.
    package var way: Way
    /// Counted from 1 in its document.
    package var number: Int
    package var sid: String?
    /// In the document as it is laid out for reading.
    package var lines: ClosedRange<Int>
    /// What is not known about it, and what was made of that, a sentence each.
    package var notes: [String]
  }
}

extension IAM.GetDecision.Output {
  fileprivate init(
    _ permissions: Permissions, _ decision: Decision, _ request: AccessRequest
  ) {
    self.decision = decision.evaluated
    lacksBoundary =
      if case .implicitDeny(because: .permissionsBoundary, _) = decision { true } else { false }
    statements = decision.findings.map { finding in
      IAM.DecidingStatement(finding, in: permissions.document(of: finding.source))
    }
    missingContextValues = permissions.missingKeys(for: request)
  }
}

extension IAM.DecidingStatement {
  fileprivate init(_ finding: Finding, in document: PolicyDocument?) {
    (policyName, policyArn) = (finding.source.name, finding.source.arn)
    way =
      switch finding.source.holder {
      case .user, .question: .user
      case .group(let name): .group(name)
      case .boundary: .boundary
      case .account: .account
      }
    (number, sid) = (finding.statement + 1, finding.sid)
    notes = finding.notes
    lines = document.flatMap { $0.lines(ofStatement: finding.statement) } ?? 1...1
  }
}

extension PolicyDocument {
  /// Where a statement stands when the document is laid out for reading.
  fileprivate func lines(ofStatement number: Int) -> ClosedRange<Int>? {
    let text = Self.prettyPrinted(text)
    guard let shown = try? PolicyDocument(text), shown.statements.indices.contains(number) else {
      return nil
    }
    let range = shown.statements[number].range
    let first = TextPosition(of: range.lowerBound, in: text).line
    return first...max(first, TextPosition(of: range.upperBound, in: text).line)
  }
}
