extension Permissions {
  /// Why an action is possible on no resource and in no circumstances, so that a button need not
  /// be offered; nil when it may be possible.
  package func certainDenial(of action: String) -> Decision? {
    let action = ActionName(action)
    let all = identityStatements + (boundaryStatements ?? [])
    let denials = all.filter {
      $0.finding.effect == .deny && $0.isUnconditional && $0.concerns(action)
    }
    guard denials.isEmpty else { return .explicitDeny(by: denials.map(\.finding)) }
    if let boundaryStatements,
      let denial = Self.lack(.permissionsBoundary, of: action, in: boundaryStatements)
    {
      return denial
    }
    return Self.lack(.identityPolicy, of: action, in: identityStatements)
  }

  /// Nil when a statement may allow it.
  private static func lack(
    _ lack: Decision.Lack, of action: ActionName, in statements: [CompiledStatement]
  ) -> Decision? {
    let candidates = statements.filter { $0.finding.effect == .allow && $0.concerns(action) }
    guard candidates.allSatisfy({ !$0.lastingDoubts.isEmpty }) else { return nil }
    return .implicitDeny(
      because: lack, undecided: candidates.map { $0.finding(doubting: $0.lastingDoubts) })
  }

  /// The keys that statements about the action of a request ask, and the request does not have,
  /// by name.
  package func missingKeys(for request: AccessRequest) -> [String] {
    let statements = identityStatements + (boundaryStatements ?? [])
    let asked = statements.filter { $0.concerns(request.actionName) }.flatMap(\.keys)
    return Set(asked).filter { request.context[$0] == nil }.map(\.name).sorted()
  }
}
