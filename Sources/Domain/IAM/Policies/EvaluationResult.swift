extension IAM {
  package enum PolicyEvaluationDecision: String, Codable, Sendable, CaseIterable {
    case allowed, explicitDeny, implicitDeny
  }

  /// What policies say to one action on one resource.
  package struct EvaluationResult: Codable, Hashable, Sendable {
    package var evalActionName: String
    package var evalResourceName: String
    package var evalDecision: PolicyEvaluationDecision
    package var matchedStatements: [MatchedStatement]
    /// Keys the policies ask that the request did not have.
    package var missingContextValues: [String]
    /// Nil when no boundary limits the caller.
    package var permissionsBoundaryDecisionDetail: PermissionsBoundaryDecisionDetail?
  }

  package struct PermissionsBoundaryDecisionDetail: Codable, Hashable, Sendable {
    package var allowedByPermissionsBoundary: Bool
  }

  /// A statement that decided.
  package struct MatchedStatement: Codable, Hashable, Sendable {
    package var sourcePolicyId: String
    package var sourcePolicyType: PolicySourceType
    /// The opening brace.
    package var startPosition: Position
    /// Just past the closing brace.
    package var endPosition: Position
  }

  package enum PolicySourceType: String, Codable, Sendable, CaseIterable {
    case user, group
    case awsManaged = "aws-managed"
    case userManaged = "user-managed"
    case none
  }

  /// A place in a document, counted from 1.
  package struct Position: Codable, Hashable, Sendable {
    package var line: Int
    package var column: Int
  }
}

extension Decision {
  var evaluated: IAM.PolicyEvaluationDecision {
    switch self {
    case .allowed: .allowed
    case .explicitDeny: .explicitDeny
    case .implicitDeny: .implicitDeny
    }
  }

  /// The statements that decided. What the boundary allows is told apart.
  var matched: [Finding] {
    switch self {
    case .allowed(let findings): findings.filter { $0.source.holder != .boundary }
    case .explicitDeny(let findings): findings
    case .implicitDeny: []
    }
  }
}

extension PolicySource {
  var type: IAM.PolicySourceType {
    if let arn { return arn.hasPrefix("arn:aws:iam::aws:") ? .awsManaged : .userManaged }
    return switch holder {
    case .user: .user
    case .group: .group
    case .boundary, .account, .question: .none
    }
  }
}

extension IAM.MatchedStatement {
  init(_ finding: Finding, in document: PolicyDocument) {
    sourcePolicyId = finding.source.name
    sourcePolicyType = finding.source.type
    startPosition = IAM.Position(of: finding.range.lowerBound, in: document)
    endPosition = IAM.Position(of: finding.range.upperBound, in: document)
  }
}

extension IAM.Position {
  fileprivate init(of offset: Int, in document: PolicyDocument) {
    let place = TextPosition(of: offset, in: document.text)
    self.init(line: place.line, column: place.column)
  }
}
