/// What policies say to a request, and which of their statements say it.
package enum Decision: Hashable, Sendable {
  /// With the statements of the boundary that allow it too.
  case allowed(by: [Finding])
  case explicitDeny(by: [Finding])
  /// - Parameter undecided: statements that would allow it if what they have in them and Usher
  ///   does not know were fulfilled.
  case implicitDeny(because: Lack, undecided: [Finding])

  /// What there is not.
  package enum Lack: Hashable, Sendable {
    case identityPolicy
    case permissionsBoundary
  }

  package var isAllowed: Bool {
    if case .allowed = self { true } else { false }
  }

  package var findings: [Finding] {
    switch self {
    case .allowed(let findings), .explicitDeny(let findings), .implicitDeny(_, let findings):
      findings
    }
  }
}

/// A statement that a decision rests on.
package struct Finding: Hashable, Sendable {
  package let source: PolicySource
  /// Counted from 0 in its document.
  package let statement: Int
  package let sid: String?
  package let effect: PolicyDocument.Statement.Effect
  /// Where the statement stands in its document.
  package let range: Range<Int>
  /// What in the statement is not known: an Allow was taken not to apply, a Deny to apply.
  package internal(set) var doubts: [Doubt] = []

  /// Sentences for the operator, one for each doubt.
  package var notes: [String] {
    let taken = effect == .allow ? "it was taken not to allow" : "it was taken to deny"
    return doubts.map { "This statement has \($0.phrase): \(taken)." }
  }
}
