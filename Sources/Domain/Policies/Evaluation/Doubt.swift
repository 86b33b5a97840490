/// Something in a statement that Usher cannot judge.
package enum Doubt: Hashable, Sendable {
  case conditionOperator(String)
  /// As the key of a condition or as a variable.
  case conditionKey(String)
  /// A value that its operator cannot be used with.
  case value(String, of: String)

  /// The second half of "this statement has ...".
  var phrase: String {
    switch self {
    case .conditionOperator(let name): "the condition operator \(name), which is not known"
    case .conditionKey(let name): "the condition key \(name), which is not known"
    case .value(let value, let name): "the value \"\(value)\", which \(name) cannot be used with"
    }
  }
}
