/// The Resource or NotResource of a statement.
/// Source: IAM JSON policy elements, Resource and NotResource.
struct ResourcePatterns: Sendable {
  private let isNegated: Bool
  private let patterns: [PolicyText]
  /// Whether it is every resource, whatever the request.
  let areEverything: Bool

  init(_ statement: PolicyDocument.Statement, hasVariables: Bool) {
    isNegated = statement.resources.isEmpty
    patterns = (isNegated ? statement.notResources : statement.resources).map {
      PolicyText($0, .resource, hasVariables: hasVariables)
    }
    areEverything = statement.resources.contains("*")
  }

  func contain(_ request: AccessRequest) -> Truth {
    if areEverything { return .yes }
    let isNamed = Truth.any(patterns) {
      $0.matches(request.resourceScalars, in: request.context)
    }
    return isNegated ? !isNamed : isNamed
  }

  var variables: [ConditionKey] { patterns.flatMap(\.variables) }
}
