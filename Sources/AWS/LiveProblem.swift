import Domain

/// Why a live account cannot be used, in a sentence that says what to do.
package struct LiveProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// What is configured cannot be, or there are no credentials.
    case configuration
    /// The endpoint does not answer.
    case unreachable
    /// It answered, and refused.
    case refused
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) { (self.kind, self.message) = (kind, message) }
}
