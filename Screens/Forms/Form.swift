import Display
import Domain

/// A page of fields and its buttons: focus, layout, scrolling, problems.
package struct Form<Draft: FormDraft>: Sendable {
  package struct Button: Hashable, Sendable {
    package var id: String
    package var label: String
    package init(_ id: String, _ label: String) { (self.id, self.label) = (id, label) }
  }

  /// What the page asks of the screen it is on.
  package enum Answer: Sendable {
    case none
    case pressed(String)
    case effects([FormEffect<Draft>])
    /// A key that is nobody's.
    case ignored
  }

  package typealias Fields = @Sendable (FormState<Draft>) -> [any Field<Draft>]

  package var state: FormState<Draft>
  package private(set) var focus: String {
    didSet {
      if fields.contains(where: { $0.id == focus }) { lastField = focus }
      neighbours = stops
    }
  }
  /// The stops when the focus came to where it is.
  private var neighbours: [String] = []
  /// The field that had the focus last: the page stays there while a button has it.
  private(set) var lastField: String?
  package let buttons: [Button]
  private let describe: Fields

  package init(
    _ state: FormState<Draft>, focus: String? = nil, buttons: [Button],
    @FieldBuilder<Draft> fields: @escaping Fields
  ) {
    (self.state, self.buttons, self.describe) = (state, buttons, fields)
    self.focus = ""
    begin(at: stops.first { $0 == focus } ?? stops.first ?? "")
  }

  package var fields: [any Field<Draft>] { describe(state) }

  private mutating func begin(at stop: String) { focus = stop }

  /// Every place the focus can be, in order.
  var stops: [String] { fields.filter(\.isFocusable).map(\.id) + buttons.map(\.id) }

  var focused: (any Field<Draft>)? { fields.first { $0.id == focus } }

  package var isTyping: Bool { focused?.isTyping(in: state) ?? false }

  package var firstProblem: (field: String, problem: String)? {
    for field in fields {
      if let problem = field.problem(in: state) { return (field.id, problem) }
    }
    return nil
  }
}

// MARK: - Keys

extension Form {
  package mutating func handle(_ key: Key, in room: Size) -> Answer {
    state.notice = nil
    keepFocus()
    if let field = focused {
      switch field.handle(key, &state, in: bodySize(of: field, in: room)) {
      case .ignored: break
      case .handled: return settle()
      case .done:
        move(by: 1)
        return settle()
      case .focus(let id):
        setFocus(id)
        return settle()
      case .action(let name): return .pressed(name)
      case .effects(let effects, let next):
        if let next { setFocus(next) }
        keepFocus()
        return .effects(effects)
      }
    }
    return moveOrPress(key)
  }

  package mutating func paste(_ text: String) -> Answer {
    guard let field = focused else { return .ignored }
    switch field.paste(text, &state) {
    case .focus(let id):
      setFocus(id)
      return .none
    case .effects(let effects, let next):
      if let next { setFocus(next) }
      return .effects(effects)
    default: return .none
    }
  }

  private mutating func moveOrPress(_ key: Key) -> Answer {
    let isButton = focused == nil
    switch key {
    case .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    case .character(">") where !isTyping: move(by: 1)
    case .character("<") where !isTyping: move(by: -1)
    case .right where isButton: move(by: 1)
    case .left where isButton: move(by: -1)
    case .enter, .space:
      if isButton { return .pressed(focus) }
      guard key == .enter else { return .ignored }
      move(by: 1)
    default: return .ignored
    }
    return .none
  }

  private mutating func settle() -> Answer {
    keepFocus()
    return .none
  }

  /// The focused control may have gone: a row removed, a part closed. The next one that is
  /// still there has the focus then.
  private mutating func keepFocus() {
    let there = Set(stops)
    guard !there.contains(focus) else { return }
    let place = neighbours.firstIndex(of: focus) ?? 0
    focus =
      neighbours[min(place, neighbours.count)...].first(where: there.contains)
      ?? neighbours[..<min(place, neighbours.count)].last(where: there.contains) ?? stops.first
      ?? ""
  }

  /// Takes what a reply brings.
  package mutating func take(_ update: FormUpdate<Draft>) -> [FormEffect<Draft>] {
    let effects = update.apply(&state)
    keepFocus()
    return effects
  }

  private mutating func move(by distance: Int) {
    state.visited.insert(focus)
    let stops = stops
    guard let now = stops.firstIndex(of: focus) else { return }
    focus = stops[(now + distance + stops.count) % stops.count]
  }

  package mutating func setFocus(_ id: String) {
    state.visited.insert(focus)
    if stops.contains(id) { focus = id }
  }

  /// Puts the focus on the first control: the page was empty until now.
  mutating func beginAtFirst() { setFocus(stops.first ?? "") }

  /// Shows every problem there is and goes to the first; true when there is none.
  package mutating func isInOrder() -> Bool {
    for field in fields { state.visited.insert(field.id) }
    guard let (field, _) = firstProblem else { return true }
    if stops.contains(field) { focus = field }
    return false
  }
}

@resultBuilder
package enum FieldBuilder<Draft: FormDraft> {
  package static func buildExpression(_ field: some Field<Draft>) -> [any Field<Draft>] {
    [field]
  }
  package static func buildExpression(_ fields: [any Field<Draft>]) -> [any Field<Draft>] {
    fields
  }
  package static func buildBlock(_ parts: [any Field<Draft>]...) -> [any Field<Draft>] {
    parts.flatMap(\.self)
  }
  package static func buildOptional(_ part: [any Field<Draft>]?) -> [any Field<Draft>] {
    part ?? []
  }
  package static func buildEither(first: [any Field<Draft>]) -> [any Field<Draft>] { first }
  package static func buildEither(second: [any Field<Draft>]) -> [any Field<Draft>] { second }
}
