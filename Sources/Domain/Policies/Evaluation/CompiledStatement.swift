/// A statement made ready to be asked often.
struct CompiledStatement: Sendable {
  let finding: Finding
  private let actions: ActionPatterns
  private let resources: ResourcePatterns
  private let clauses: [ConditionClause]

  /// - Parameter index: of the statement in its document.
  init(_ index: Int, of policy: AppliedPolicy) {
    let statement = policy.document.statements[index]
    finding = Finding(
      source: policy.source, statement: index, sid: statement.sid, effect: statement.effect,
      range: statement.range)
    let hasVariables = policy.document.version == "2012-10-17"
    actions = ActionPatterns(statement)
    resources = ResourcePatterns(statement, hasVariables: hasVariables)
    clauses = ConditionClause.clauses(of: statement, hasVariables: hasVariables)
  }

  /// Whether the statement is about this request.
  func applies(to request: AccessRequest) -> Truth {
    guard actions.contain(request.actionName) else { return .no }
    let resource = resources.contain(request)
    guard resource != .no else { return .no }
    return Truth.all([resource] + clauses.map { $0.truth(in: request.context) }) { $0 }
  }

  func concerns(_ action: ActionName) -> Bool { actions.contain(action) }

  /// Whether it applies to an action it ``concerns`` whatever the resource and the context.
  var isUnconditional: Bool { resources.areEverything && clauses.isEmpty }

  /// What it has in it that no request makes known.
  var lastingDoubts: [Doubt] {
    clauses.compactMap(\.lastingDoubt)
  }

  /// Every key that a request has to have for this to be judged.
  var keys: [ConditionKey] {
    resources.variables + clauses.flatMap(\.keys)
  }

  func finding(doubting doubts: [Doubt]) -> Finding {
    var finding = finding
    finding.doubts = doubts
    return finding
  }
}
