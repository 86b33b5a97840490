extension IAM {
  package enum ContextKeyType: String, Codable, Sendable, CaseIterable {
    case string, stringList, numeric, numericList, boolean, booleanList, ip, ipList
    case binary, binaryList, date, dateList
  }

  /// A condition key with its values, as a caller gives them for a simulation.
  package struct ContextEntry: Codable, Hashable, Sendable {
    package var contextKeyName: String?
    package var contextKeyValues: [String]?
    /// What operators make of the values does not depend on it.
    package var contextKeyType: ContextKeyType?

    package init(
      contextKeyName: String? = nil, contextKeyValues: [String]? = nil,
      contextKeyType: ContextKeyType? = nil
    ) {
      (self.contextKeyName, self.contextKeyValues) = (contextKeyName, contextKeyValues)
      self.contextKeyType = contextKeyType
    }
  }
}

extension RequestContext {
  /// Puts what was given in place of what was known; a key without values takes it away.
  mutating func override(with entries: [IAM.ContextEntry]) {
    for entry in entries {
      if let name = entry.contextKeyName {
        self[ConditionKey(name)] = entry.contextKeyValues ?? []
      }
    }
  }
}
