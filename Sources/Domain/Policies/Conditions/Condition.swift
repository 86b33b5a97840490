/// One key of a Condition with its operator and values: `StringEquals`, `aws:username`, `ada`.
/// Source: IAM JSON policy elements, Condition operators and set operators.
struct Condition: Sendable {
  let key: ConditionKey
  private let comparing: ConditionOperator
  private let values: ConditionValues

  init(_ key: ConditionKey, _ comparing: ConditionOperator, _ values: ConditionValues) {
    (self.key, self.comparing, self.values) = (key, comparing, values)
  }

  func truth(in context: RequestContext) -> Truth {
    guard let found = context[key] else {
      return key.isKnown ? Truth(holdsWithoutKey) : .unknown([.conditionKey(key.name)])
    }
    // Empty text in a set is nothing in it.
    if comparing.quantifier != nil, found.allSatisfy(\.isEmpty) { return Truth(holdsWithoutKey) }
    let isMatch = { (value: String) in
      let truth = values.match(value, in: context)
      return comparing.isNegated ? !truth : truth
    }
    // Without a set operator a negated one excludes every value.
    let quantifier = comparing.quantifier ?? (comparing.isNegated ? .all : .any)
    return quantifier == .all ? Truth.all(found, isMatch) : Truth.any(found, isMatch)
  }

  /// Every key that a request has to have for this to be judged.
  var keys: [ConditionKey] { [key] + values.variables }

  private var holdsWithoutKey: Bool {
    if case .absence(let isAbsent) = values { return isAbsent }
    if comparing.passesWithoutKey { return true }
    return comparing.quantifier.map { $0 == .all } ?? comparing.isNegated
  }
}
