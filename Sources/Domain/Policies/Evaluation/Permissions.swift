/// What an identity may do: its policies, and what limits them.
///
/// Made once, asked often: documents are read when it is made.
/// Source: Policy evaluation logic; Permissions boundaries for IAM entities.
package struct Permissions: Sendable {
  package let policies: [AppliedPolicy]
  package let boundary: AppliedPolicy?
  let identityStatements: [CompiledStatement]
  /// Nil when nothing limits the identity.
  let boundaryStatements: [CompiledStatement]?

  package init(policies: [AppliedPolicy], boundary: AppliedPolicy? = nil) {
    (self.policies, self.boundary) = (policies, boundary)
    identityStatements = policies.flatMap(Self.compiled)
    boundaryStatements = boundary.map(Self.compiled)
  }

  private static func compiled(_ policy: AppliedPolicy) -> [CompiledStatement] {
    policy.document.statements.indices.map { CompiledStatement($0, of: policy) }
  }

  /// AWS's order: a Deny anywhere decides; then the boundary has to allow, then an identity-based
  /// policy; what nothing allows is denied.
  package func decision(on request: AccessRequest) -> Decision {
    let identity = Tally(of: identityStatements, for: request)
    let limit = boundaryStatements.map { Tally(of: $0, for: request) }
    let denials = identity.denials + (limit?.denials ?? [])
    guard denials.isEmpty else { return .explicitDeny(by: denials) }
    if let limit, limit.allowances.isEmpty {
      return .implicitDeny(because: .permissionsBoundary, undecided: limit.undecided)
    }
    guard !identity.allowances.isEmpty else {
      return .implicitDeny(because: .identityPolicy, undecided: identity.undecided)
    }
    return .allowed(by: identity.allowances + (limit?.allowances ?? []))
  }

  /// What a finding's ``Finding/range`` is about.
  package func document(of source: PolicySource) -> PolicyDocument? {
    (policies + (boundary.map { [$0] } ?? [])).first { $0.source == source }?.document
  }

  /// Whether the boundary alone lets a request through; nil when there is none.
  package func boundaryAllows(_ request: AccessRequest) -> Bool? {
    boundaryStatements.map {
      let tally = Tally(of: $0, for: request)
      return tally.denials.isEmpty && !tally.allowances.isEmpty
    }
  }
}

/// Compared by what they were made of.
extension Permissions: Hashable {
  package static func == (one: Self, other: Self) -> Bool {
    one.policies == other.policies && one.boundary == other.boundary
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(policies)
    hasher.combine(boundary)
  }
}

/// What statements say to a request, sorted.
private struct Tally {
  private(set) var allowances: [Finding] = []
  private(set) var denials: [Finding] = []
  /// Statements that may allow.
  private(set) var undecided: [Finding] = []

  init(of statements: [CompiledStatement], for request: AccessRequest) {
    for statement in statements {
      switch (statement.applies(to: request), statement.finding.effect) {
      case (.no, _): continue
      case (.yes, .allow): allowances.append(statement.finding)
      case (.yes, .deny): denials.append(statement.finding)
      case (.unknown(let doubts), .allow): undecided.append(statement.finding(doubting: doubts))
      case (.unknown(let doubts), .deny): denials.append(statement.finding(doubting: doubts))
      }
    }
  }
}
