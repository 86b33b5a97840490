/// A policy as part of what somebody may do: where it comes from and what it says.
package struct AppliedPolicy: Hashable, Sendable {
  package let source: PolicySource
  package let document: PolicyDocument

  package init(_ source: PolicySource, _ document: PolicyDocument) {
    (self.source, self.document) = (source, document)
  }
}

/// Which policy it is, and how somebody comes to have it.
package struct PolicySource: Hashable, Sendable {
  package enum Holder: Hashable, Sendable {
    case user
    case group(String)
    /// It limits the user, and permits nothing by itself.
    case boundary
    /// A setting of the account grants it to every user.
    case account
    /// It was only given along with a question.
    case question
  }

  package let name: String
  /// Of a managed policy; nil for one that is part of its holder.
  package let arn: String?
  package let holder: Holder

  package init(name: String, arn: String? = nil, holder: Holder) {
    (self.name, self.arn, self.holder) = (name, arn, holder)
  }
}
