/// A condition, or what cannot be read as one.
enum ConditionClause: Sendable {
  case condition(Condition)
  case doubtful(Doubt)

  /// The clauses of a Condition element: all of them have to hold.
  static func clauses(of statement: PolicyDocument.Statement, hasVariables: Bool) -> [Self] {
    (statement.condition?.members ?? []).flatMap { member -> [Self] in
      guard let comparing = ConditionOperator(member.name) else {
        return [.doubtful(.conditionOperator(member.name))]
      }
      return (member.value.members ?? []).map { key in
        Self(key, comparing, named: member.name, hasVariables: hasVariables)
      }
    }
  }

  private init(
    _ member: JSON.Member, _ comparing: ConditionOperator, named name: String, hasVariables: Bool
  ) {
    let texts = member.value.elements.compactMap(\.scalarText)
    guard texts.count == member.value.elements.count else {
      self = .doubtful(.value("...", of: name))
      return
    }
    do {
      let values = try ConditionValues(texts, comparing.comparison, hasVariables: hasVariables)
      self = .condition(Condition(ConditionKey(member.name), comparing, values))
    } catch {
      self = .doubtful(.value(error.text, of: name))
    }
  }

  func truth(in context: RequestContext) -> Truth {
    switch self {
    case .condition(let condition): condition.truth(in: context)
    case .doubtful(let doubt): .unknown([doubt])
    }
  }

  var lastingDoubt: Doubt? {
    if case .doubtful(let doubt) = self { doubt } else { nil }
  }

  var keys: [ConditionKey] {
    if case .condition(let condition) = self { condition.keys } else { [] }
  }
}

extension JSON {
  /// Numbers and truth values may stand without quotes.
  fileprivate var scalarText: String? {
    switch kind {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object, .null: nil
    }
  }
}
