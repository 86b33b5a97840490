extension Wildcard {
  /// The pattern of a Resource. Before the fifth colon a wildcard stays in its part of the ARN,
  /// unless it is a `*` at the end of that part; after it, it goes over colons and slashes.
  /// Source: IAM JSON policy elements, Resource, using wildcards in resource ARNs.
  init(resource elements: [Element]) {
    self.init(
      elements, isLimited: { elements.dropFirst($0 + 1).first.map { $0 != .colon } ?? false })
  }

  /// The pattern of an ARN operator: each of the six parts is compared by itself. `*` alone is
  /// any ARN. Source: IAM JSON policy elements, Condition operators, ARN condition operators.
  init(arn elements: [Element]) {
    self.init(elements, isLimited: { _ in elements != [.many] })
  }

  /// - Parameter isLimited: whether the `*` at that index stays in its part of the ARN.
  private init(_ elements: [Element], isLimited: (Int) -> Bool) {
    var colons = 0
    self.init(
      elements.enumerated().map { index, element in
        if element == .colon { colons += 1 }
        return switch element {
        case .one where colons < 5: .oneInSegment
        case .many where colons < 5 && isLimited(index): .manyInSegment
        default: element
        }
      })
  }
}

extension Wildcard.Element {
  fileprivate static let colon = Self.scalar(":")
}
