import Display

/// A question with a few answers, in the place of a page's buttons. The safe answer comes first
/// and has the focus.
package struct Confirm: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var id: String
    package var label: String
    package var key: Character
    package init(_ id: String, _ label: String, _ key: Character) {
      (self.id, self.label, self.key) = (id, label, key)
    }
  }

  package let question: String
  package let options: [Option]
  /// What has to be typed, any of it, before the last answer can be given; empty for nothing.
  private let expected: [String]
  private var typed = TextLine()
  private var focus = 0

  package init(_ question: String, _ options: [Option], typing expected: [String] = []) {
    (self.question, self.options, self.expected) = (question, options, expected)
  }

  /// Whether printable keys are text.
  package var isTyping: Bool { !expected.isEmpty }

  /// While a question is open, these are the only keys there are.
  package func bindings<Event>(_ event: @escaping @Sendable (Key) -> Event) -> [Binding<Event>] {
    guard !isTyping else {
      return [
        Binding([.enter], "go on", help: options[options.count - 1].label, event(.enter)),
        Binding([.escape, .control("g")], "go back", help: options[0].label, event(.escape)),
      ]
    }
    return [
      Binding([.enter], "choose", help: "Give the answer with the focus", event(.enter)),
      Binding([.tab, .right], "next answer", help: "Go to the next answer", event(.tab)),
      Binding([.escape, .control("g")], "go back", help: options[0].label, event(.escape)),
    ]
      + options.map { option in
        Binding(
          [.character(option.key)], "",
          command: option.label.lowercased().replacing(" ", with: "-"),
          help: option.label, event(.character(option.key)))
      }
  }

  /// The answer chosen; Esc is the first one.
  package mutating func handle(_ key: Key) -> String? {
    switch key {
    case .enter where isTyping:
      return expected.contains(typed.text) ? options[options.count - 1].id : nil
    case .enter: return options[focus].id
    case .escape, .control("g"): return options[0].id
    case _ where isTyping: _ = typed.handle(key)
    case .tab, .right, .down: focus = (focus + 1) % options.count
    case .backTab, .left, .up: focus = (focus + options.count - 1) % options.count
    case .character(let character): return options.first { $0.key == character }?.id
    default: break
    }
    return nil
  }

  /// Draws over the last rows of a page.
  package func draw(on canvas: inout Canvas) {
    let lines = question.wrapped(to: max(1, canvas.columns - 4))
    let places = places(width: canvas.columns)
    let answers = isTyping ? 1 : (places.last?.row ?? 0) + 1
    let first = canvas.rows - lines.count - answers
    canvas.clear(rows: first - 1..<canvas.rows)
    canvas.rule(first - 1, from: 1)
    for (row, line) in lines.enumerated() { canvas.write(line, at: 1, first + row, .warning) }
    guard !isTyping else { return drawTyping(on: &canvas) }
    for (number, place) in places.enumerated() {
      let row = canvas.rows - answers + place.row
      if number == focus { canvas.cursor = Position(column: place.column + 2, row: row) }
      canvas.write(
        options[number].text, at: place.column, row, number == focus ? .focused : .plain)
    }
  }

  private func drawTyping(on canvas: inout Canvas) {
    let wanted = expected.joined(separator: " or ")
    let end = canvas.write("Type \(wanted):", at: 1, canvas.rows - 1, .quiet)
    let caret = canvas.write(typed.text, at: end + 1, canvas.rows - 1, .focused)
    canvas.cursor = Position(column: caret, row: canvas.rows - 1)
  }

  /// Where each answer stands: side by side as far as they go, then on the next line.
  private func places(width: Int) -> [Position] {
    var (column, row) = (1, 0)
    return options.map { option in
      if column > 1, column + option.text.columns > width { (column, row) = (1, row + 1) }
      defer { column += option.text.columns + 2 }
      return Position(column: column, row: row)
    }
  }
}

extension Confirm.Option {
  fileprivate var text: String { "[ \(label) (\(key)) ]" }
}

extension Confirm {
  /// Before a page is left on which something was chosen and nothing done; nil when nothing was.
  ///
  /// - Parameter participle: what the page calls what was chosen.
  static func leaving(
    _ chosen: Int, _ noun: Noun, called participle: String = "selected"
  ) -> Confirm? {
    guard chosen > 0 else { return nil }
    return Confirm(
      "Leave without doing anything? \(noun.counted(chosen)) \(chosen == 1 ? "is" : "are")"
        + " \(participle).",
      [.init("stay", "Stay", "s"), .init("leave", "Leave", "l")])
  }
}
