/// How a condition compares: `StringLike`, `ForAnyValue:StringEqualsIfExists`.
/// Source: IAM JSON policy elements, Condition operators; Set operators for multivalued context
/// keys.
struct ConditionOperator: Hashable, Sendable {
  /// How many of the values of a request have to match.
  enum Quantifier: Hashable, Sendable {
    case all, any
  }

  enum Comparison: Hashable, Sendable {
    case text(PolicyText.Style)
    case number(Relation)
    case date(Relation)
    case bytes
    case address
    /// `Null`: whether the request has no such key.
    case absence
  }

  enum Relation: Hashable, Sendable {
    case equal, less, lessOrEqual, greater, greaterOrEqual

    func holds(_ one: Double, _ other: Double) -> Bool {
      switch self {
      case .equal: one == other
      case .less: one < other
      case .lessOrEqual: one <= other
      case .greater: one > other
      case .greaterOrEqual: one >= other
      }
    }
  }

  private(set) var quantifier: Quantifier?
  let comparison: Comparison
  /// Whether it holds where the comparison does not.
  let isNegated: Bool
  /// `IfExists`: a request without the key passes.
  let passesWithoutKey: Bool

  /// Nil for an operator there is not.
  init?(_ name: String) {
    var rest = name.lowercased()
    for (prefix, quantifier) in Self.quantifiers where rest.hasPrefix(prefix) {
      rest.removeFirst(prefix.count)
      self.quantifier = quantifier
    }
    passesWithoutKey = rest.hasSuffix(Self.ifExists)
    if passesWithoutKey { rest.removeLast(Self.ifExists.count) }
    guard let (comparison, isNegated) = Self.comparisons[rest] else { return nil }
    // Whether there is a key can be asked in one way only.
    guard comparison != .absence || (quantifier == nil && !passesWithoutKey) else { return nil }
    (self.comparison, self.isNegated) = (comparison, isNegated)
  }

  private static let ifExists = "ifexists"
  private static let quantifiers: [String: Quantifier] = [
    "forallvalues:": .all, "foranyvalue:": .any,
  ]

  private static let comparisons: [String: (Comparison, isNegated: Bool)] = [
    "stringequals": (.text(.literal), false), "stringnotequals": (.text(.literal), true),
    "stringequalsignorecase": (.text(.literalIgnoringCase), false),
    "stringnotequalsignorecase": (.text(.literalIgnoringCase), true),
    "stringlike": (.text(.like), false), "stringnotlike": (.text(.like), true),
    "numericequals": (.number(.equal), false), "numericnotequals": (.number(.equal), true),
    "numericlessthan": (.number(.less), false),
    "numericlessthanequals": (.number(.lessOrEqual), false),
    "numericgreaterthan": (.number(.greater), false),
    "numericgreaterthanequals": (.number(.greaterOrEqual), false),
    "dateequals": (.date(.equal), false), "datenotequals": (.date(.equal), true),
    "datelessthan": (.date(.less), false), "datelessthanequals": (.date(.lessOrEqual), false),
    "dategreaterthan": (.date(.greater), false),
    "dategreaterthanequals": (.date(.greaterOrEqual), false),
    "bool": (.text(.literalIgnoringCase), false), "binaryequals": (.bytes, false),
    "ipaddress": (.address, false), "notipaddress": (.address, true),
    "arnequals": (.text(.arn), false), "arnlike": (.text(.arn), false),
    "arnnotequals": (.text(.arn), true), "arnnotlike": (.text(.arn), true),
    "null": (.absence, false),
  ]
}
