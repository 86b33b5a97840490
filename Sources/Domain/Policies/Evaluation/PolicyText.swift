/// A text of a policy that is compared with one of the request, read once: its wildcards and its
/// variables. What a variable puts in is text, whatever characters it has.
struct PolicyText: Hashable, Sendable {
  /// What it is compared as.
  enum Style: Hashable, Sendable {
    case literal, literalIgnoringCase, like, arn, resource

    /// The scalars of a text, as this style compares them.
    func scalars(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.flatMap(scalars)
    }

    fileprivate func scalars(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
      guard self == .literalIgnoringCase else { return [scalar] }
      return Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }

    fileprivate var hasWildcards: Bool { self != .literal && self != .literalIgnoringCase }

    fileprivate func wildcard(_ elements: [Wildcard.Element]) -> Wildcard {
      switch self {
      case .literal, .literalIgnoringCase, .like: Wildcard(elements)
      case .arn: Wildcard(arn: elements)
      case .resource: Wildcard(resource: elements)
      }
    }
  }

  fileprivate enum Piece: Hashable, Sendable {
    case element(Wildcard.Element)
    case variable(PolicyVariable)
  }

  private let style: Style
  private let pieces: [Piece]
  /// The same for every request, when there are no variables in it.
  private let fixed: Wildcard?

  /// - Parameter hasVariables: false in policies of version 2008-10-17.
  init(_ text: String, _ style: Style, hasVariables: Bool) {
    self.style = style
    pieces = PieceReader(Array(text.unicodeScalars), style, hasVariables: hasVariables).pieces
    let elements = pieces.compactMap { if case .element(let element) = $0 { element } else { nil } }
    fixed = elements.count == pieces.count ? style.wildcard(elements) : nil
  }

  var variables: [ConditionKey] {
    pieces.compactMap { if case .variable(let variable) = $0 { variable.key } else { nil } }
  }

  /// A variable that has no value matches nothing.
  func matches(_ text: [Unicode.Scalar], in context: RequestContext) -> Truth {
    if let fixed { return Truth(fixed.matches(text)) }
    var elements: [Wildcard.Element] = []
    var doubts: [Doubt] = []
    for piece in pieces {
      switch piece {
      case .element(let element): elements.append(element)
      case .variable(let variable):
        switch variable.value(in: context) {
        case .text(let value): elements += style.scalars(value).map(Wildcard.Element.scalar)
        case .absent: return .no
        case .unknown: doubts.append(.conditionKey(variable.key.name))
        }
      }
    }
    return doubts.isEmpty ? Truth(style.wildcard(elements).matches(text)) : .unknown(doubts)
  }
}

/// Takes a text apart.
private struct PieceReader {
  private(set) var pieces: [PolicyText.Piece] = []
  private let style: PolicyText.Style

  init(_ scalars: [Unicode.Scalar], _ style: PolicyText.Style, hasVariables: Bool) {
    self.style = style
    var (index, colons) = (0, 0)
    while index < scalars.count {
      // In a Resource there are variables after the fifth colon only.
      let isPlace = hasVariables && (style != .resource || colons >= 5)
      if isPlace, let inside = Self.braces(scalars[index...]) {
        pieces.append(piece(inside))
        index += inside.count + 3
      } else {
        let scalar = scalars[index]
        colons += scalar == ":" ? 1 : 0
        pieces += elements(scalar).map(PolicyText.Piece.element)
        index += 1
      }
    }
  }

  private func elements(_ scalar: Unicode.Scalar) -> [Wildcard.Element] {
    style.hasWildcards
      ? [Wildcard.Element(scalar)] : style.scalars(scalar).map(Wildcard.Element.scalar)
  }

  /// What stands between `${` and `}`, when the text begins so.
  private static func braces(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard text.starts(with: ["$", "{"]), let end = text.firstIndex(of: "}") else { return nil }
    return Array(text[(text.startIndex + 2)..<end])
  }

  /// `${*}`, `${?}` and `${$}` are how these characters are written.
  private func piece(_ inside: [Unicode.Scalar]) -> PolicyText.Piece {
    if inside.count == 1, ["*", "?", "$"].contains(inside[0]) {
      return .element(.scalar(inside[0]))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: inside)
    return .variable(PolicyVariable(String(text)))
  }
}
