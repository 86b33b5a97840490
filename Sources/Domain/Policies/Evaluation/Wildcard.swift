/// A text with wildcards that is compared with a whole other text.
struct Wildcard: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    /// `?`
    case one
    /// `*`
    case many
    /// `?` and `*` that do not go past a colon.
    case oneInSegment, manyInSegment
  }

  /// What the other text begins with in any case.
  private let start: [Unicode.Scalar]
  private let rest: [Element]

  init(_ elements: [Element]) {
    start = elements.prefix { $0.scalar != nil }.compactMap(\.scalar)
    rest = Array(elements[start.count...])
  }

  /// Goes through the pattern with the set of all places in the text that it can have come to,
  /// so that no number of stars takes more than pattern times text.
  func matches(_ text: [Unicode.Scalar]) -> Bool {
    guard text.starts(with: start) else { return false }
    guard !rest.isEmpty else { return text.count == start.count }
    guard rest != [.many] else { return true }
    var reached = [Bool](repeating: false, count: text.count - start.count + 1)
    reached[0] = true
    for element in rest { element.advance(&reached, over: text[start.count...]) }
    return reached[reached.count - 1]
  }
}

extension Wildcard.Element {
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "*": self = .many
    case "?": self = .one
    default: self = .scalar(scalar)
    }
  }

  fileprivate var scalar: Unicode.Scalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  private var isMany: Bool { self == .many || self == .manyInSegment }

  private func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let own): own == scalar
    case .one, .many: true
    case .oneInSegment, .manyInSegment: scalar != ":"
    }
  }

  /// - Parameter reached: for each place, before the first character to after the last, whether
  ///   the pattern up to this element can end there; afterwards, up to and with it.
  fileprivate func advance(_ reached: inout [Bool], over text: ArraySlice<Unicode.Scalar>) {
    var previous = false
    for place in reached.indices {
      let was = reached[place]
      let isStep = previous && takes(text[text.startIndex + place - 1])
      reached[place] = isMany ? was || isStep : isStep
      previous = isMany ? reached[place] : was
    }
  }
}
