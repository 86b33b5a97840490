/// What is known about a request besides who asks for what: values by condition key.
/// Source: Policy evaluation logic, processing the request context.
package struct RequestContext: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private var values: [ConditionKey: [String]] = [:]

  package init(_ values: [String: [String]] = [:]) {
    for (name, values) in values { self[ConditionKey(name)] = values }
  }

  package init(dictionaryLiteral elements: (String, [String])...) {
    for (name, values) in elements { self[ConditionKey(name)] = values }
  }

  /// Nil when the request does not have the key; a key without a value is none.
  package subscript(key: ConditionKey) -> [String]? {
    get { values[key] }
    set { values[key] = newValue?.isEmpty == true ? nil : newValue }
  }
}
