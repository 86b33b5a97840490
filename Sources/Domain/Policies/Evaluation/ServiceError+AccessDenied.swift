extension ServiceError {
  /// What AWS answers to somebody who may not do what was asked; nil when the decision is that
  /// it is allowed. Where policies of both kinds deny, the identity-based one is named.
  /// Source: Troubleshooting access denied error messages.
  package static func accessDenied(
    principalArn: String, action: String, resource: String, decision: Decision
  ) -> ServiceError? {
    guard let reason = reason(decision, action) else { return nil }
    return ServiceError(
      .accessDenied,
      "User: \(principalArn) is not authorized to perform: \(action) on resource: \(resource) "
        + reason)
  }

  private static func reason(_ decision: Decision, _ action: String) -> String? {
    switch decision {
    case .allowed: nil
    case .explicitDeny(let findings):
      findings.allSatisfy { $0.source.holder == .boundary }
        ? "with an explicit deny in a permissions boundary"
        : "with an explicit deny in an identity-based policy"
    case .implicitDeny(.permissionsBoundary, _):
      "because no permissions boundary allows the \(action) action"
    case .implicitDeny(.identityPolicy, _):
      "because no identity-based policy allows the \(action) action"
    }
  }
}
