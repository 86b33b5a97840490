/// The Action or NotAction of a statement, filed by service: AWS's longest policies name
/// thousands of actions, of which a request concerns a few.
/// Source: IAM JSON policy elements, Action and NotAction.
struct ActionPatterns: Sendable {
  private let isNegated: Bool
  private let hasEverything: Bool
  private let operations: [String: [Wildcard]]

  init(_ statement: PolicyDocument.Statement) {
    isNegated = statement.actions.isEmpty
    let patterns = isNegated ? statement.notActions : statement.actions
    hasEverything = patterns.contains("*")
    // A service is spelled out; PolicyReader takes no wildcards in it.
    operations = Dictionary(grouping: patterns.map(ActionName.init)) { $0.service }
      .mapValues { $0.map { Wildcard($0.operation.map(Wildcard.Element.init)) } }
  }

  func contain(_ action: ActionName) -> Bool {
    let isNamed =
      hasEverything
      || operations[action.service]?.contains { $0.matches(action.operation) } == true
    return isNamed != isNegated
  }
}
