/// What can be said about a part of a statement: that it holds for a request, that it does not,
/// or that Usher does not know enough, and why.
enum Truth: Hashable, Sendable {
  case yes, no
  case unknown([Doubt])

  init(_ holds: Bool) { self = holds ? .yes : .no }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: truth
    }
  }

  /// `no` as soon as one is `no`: what is not known does not matter then.
  static func all<Items: Sequence>(_ items: Items, _ test: (Items.Element) -> Truth) -> Truth {
    var doubts: [Doubt] = []
    for item in items {
      switch test(item) {
      case .yes: continue
      case .no: return .no
      case .unknown(let more): doubts += more.filter { !doubts.contains($0) }
      }
    }
    return doubts.isEmpty ? .yes : .unknown(doubts)
  }

  /// `yes` as soon as one is `yes`.
  static func any<Items: Sequence>(_ items: Items, _ test: (Items.Element) -> Truth) -> Truth {
    !all(items) { !test($0) }
  }
}
