/// The name of a condition key. Upper and lower case are the same, in what follows a slash too.
/// Source: IAM JSON policy elements, Condition.
package struct ConditionKey: Sendable {
  /// As it was written.
  package let name: String
  let folded: String

  package init(_ name: String) { (self.name, folded) = (name, name.lowercased()) }
}

extension ConditionKey: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.folded == other.folded }
  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension ConditionKey: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self.init(name) }
}
