/// A place in a policy for a value of the request: `${aws:username}`, or with what stands there
/// when the request has none, `${aws:PrincipalTag/team, 'nobody'}`.
/// Source: IAM policy elements, variables and tags.
struct PolicyVariable: Hashable, Sendable {
  let key: ConditionKey
  private let fallback: String?

  enum Value {
    case text(String)
    case absent
    case unknown
  }

  /// - Parameter text: what stands between the braces.
  init(_ text: String) {
    let parts = text.split(separator: ", ", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].count >= 2, parts[1].hasPrefix("'"), parts[1].hasSuffix("'")
    else {
      (key, fallback) = (ConditionKey(text), nil)
      return
    }
    (key, fallback) = (ConditionKey(parts[0]), String(parts[1].dropFirst().dropLast()))
  }

  /// A key with several values is no variable and has none.
  func value(in context: RequestContext) -> Value {
    if let values = context[key] {
      return values.count == 1 ? .text(values[0]) : fallback.map(Value.text) ?? .absent
    }
    guard key.isKnown else { return .unknown }
    return fallback.map(Value.text) ?? .absent
  }
}
