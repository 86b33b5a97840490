import Foundation

/// What a condition compares with: the values of one key in a policy, read once.
enum ConditionValues: Sendable {
  case texts(PolicyText.Style, [PolicyText])
  case numbers(ConditionOperator.Relation, [Double])
  case dates(ConditionOperator.Relation, [Double])
  case bytes([Data])
  case addresses([AddressRange])
  /// Whether the key has to be absent.
  case absence(Bool)

  /// - Throws: a value that the operator cannot be used with.
  init(_ texts: [String], _ comparison: ConditionOperator.Comparison, hasVariables: Bool)
    throws(UnusableValue)
  {
    switch comparison {
    case .text(let style):
      self = .texts(style, texts.map { PolicyText($0, style, hasVariables: hasVariables) })
    case .number(let relation): self = .numbers(relation, try Self.read(texts, Self.number))
    case .date(let relation): self = .dates(relation, try Self.read(texts, PolicyDate.seconds))
    case .bytes: self = .bytes(try Self.read(texts) { Data(base64Encoded: $0) })
    case .address: self = .addresses(try Self.read(texts, AddressRange.init))
    case .absence:
      // Several answers that differ ask nothing.
      let answers = try Self.read(texts, Self.flag)
      guard let answer = answers.first, answers.allSatisfy({ $0 == answer }) else {
        throw UnusableValue(text: texts.joined(separator: ", "))
      }
      self = .absence(answer)
    }
  }

  struct UnusableValue: Error {
    let text: String
  }

  /// Whether a value of the request matches one of these.
  func match(_ value: String, in context: RequestContext) -> Truth {
    switch self {
    case .texts(let style, let texts):
      let scalars = style.scalars(value)
      return Truth.any(texts) { $0.matches(scalars, in: context) }
    case .numbers(let relation, let numbers):
      return Truth(Self.number(value).map { relation.holds($0, anyOf: numbers) } ?? false)
    case .dates(let relation, let dates):
      return Truth(PolicyDate.seconds(value).map { relation.holds($0, anyOf: dates) } ?? false)
    case .bytes(let all):
      return Truth(Data(base64Encoded: value).map(all.contains) ?? false)
    case .addresses(let ranges):
      let address = AddressRange.bytes(of: value)
      return Truth(address.map { address in ranges.contains { $0.contains(address) } } ?? false)
    case .absence(let isAbsent):
      return Truth(!isAbsent)
    }
  }

  var variables: [ConditionKey] {
    if case .texts(_, let texts) = self { texts.flatMap(\.variables) } else { [] }
  }
}

// MARK: - Reading

extension ConditionValues {
  private static func read<Value>(_ texts: [String], _ parse: (String) -> Value?)
    throws(UnusableValue) -> [Value]
  {
    var values: [Value] = []
    for text in texts {
      guard let value = parse(text) else { throw UnusableValue(text: text) }
      values.append(value)
    }
    return values
  }

  /// Digits with a sign, a point or an exponent; `Double` by itself also takes words.
  static func number(_ text: String) -> Double? {
    text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
      ? Double(text) : nil
  }

  private static func flag(_ text: String) -> Bool? { Bool(text.lowercased()) }
}

extension ConditionOperator.Relation {
  fileprivate func holds(_ value: Double, anyOf others: [Double]) -> Bool {
    others.contains { holds(value, $0) }
  }
}
