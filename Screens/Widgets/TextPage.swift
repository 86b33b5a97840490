import Display
import Domain

/// Text to read: a policy's document, the commands of a plan. It can be saved to a file.
package struct TextPage: Screen {
  package enum Event: ScreenEvent {
    case key(Key)
    case paste(String)
    case returned((any Sendable)?)
    case save, close
    case saved(Result<String, ExportError>)
  }

  package let path: [String]
  private let heading: String
  private let lines: [String]
  private let fileName: String
  private var top = 0
  private var saving: TextLine?
  private var notice: String?

  package init(path: [String], heading: String, lines: [String], fileName: String) {
    (self.path, self.heading, self.lines) = (path, heading, lines)
    self.fileName = fileName
  }

  package static func commands(_ commands: [String], path: [String]) -> Self {
    let lines = commands.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    return TextPage(
      path: path + ["AWS CLI"], heading: "The same work as commands of the AWS CLI",
      lines: lines.map(String.init), fileName: "usher-commands.sh")
  }

  package var isTyping: Bool { saving != nil }

  package var bindings: [Binding<Event>] {
    [
      Binding(
        [.character("w")], "save", command: "save", help: "Save the text to a file", .save),
      Binding(
        [.escape, .control("g"), .character("q")], "back", command: "back", help: "Go back",
        .close),
    ]
  }

  package mutating func handle(_ event: Event, in room: Size) -> [Effect<Event>] {
    switch event {
    case .key(let key): return press(key, in: room)
    case .paste(let text): saving?.insert(text.filter { !$0.isNewline })
    case .save: saving = TextLine(fileName)
    case .close:
      guard saving != nil else { return [.close] }
      saving = nil
    case .saved(.success(let path)): notice = "Saved to \(path)"
    case .saved(.failure(let error)): notice = error.message
    case .returned: break
    }
    return []
  }

  private mutating func press(_ key: Key, in room: Size) -> [Effect<Event>] {
    notice = nil
    guard saving != nil else {
      scroll(key, in: room)
      return []
    }
    guard key == .enter, let name = saving?.text else {
      _ = saving?.handle(key)
      return []
    }
    saving = nil
    let export = Export(path: name, contents: Secret(lines.joined(separator: "\n") + "\n"))
    return [Effect(.export(export) { .saved($0) })]
  }

  private mutating func scroll(_ key: Key, in room: Size) {
    let page = max(1, room.rows - 3)
    let all = Self.folded(lines, width: room.columns).count
    switch key {
    case .down, .character("j"), .enter: top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .space, .control("d"): top += page
    case .pageUp, .control("u"): top -= page
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = all
    default: break
    }
    top = min(max(0, top), max(0, all - page))
  }

  private static func folded(_ lines: [String], width: Int) -> [String] {
    lines.flatMap { line in
      let safe = SafeText(line).text
      guard safe.columns > width - 3 else { return [safe] }
      return Self.pieces(of: safe, width: max(1, width - 3))
    }
  }

  private static func pieces(of line: String, width: Int) -> [String] {
    var pieces: [String] = [""]
    for character in line {
      if pieces[pieces.count - 1].columns + character.columns > width { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }

  package func draw(on canvas: inout Canvas) {
    canvas.write(heading, at: 1, 0, .title)
    let shown = Self.folded(lines, width: canvas.columns)
    let rows = max(1, canvas.rows - 3)
    let first = min(top, max(0, shown.count - rows))
    for (row, line) in shown.dropFirst(first).prefix(rows).enumerated() {
      canvas.write(line, at: 2, row + 2)
    }
    drawFoot(first: first, rows: rows, of: shown.count, on: &canvas)
  }

  private func drawFoot(first: Int, rows: Int, of count: Int, on canvas: inout Canvas) {
    let row = canvas.rows - 1
    if let saving {
      canvas.clear(rows: row..<row + 1)
      let end = canvas.write("Save as: ", at: 1, row, .title)
      saving.draw(on: &canvas, at: end, row, width: canvas.columns - end - 1, isFocused: true)
    } else if let notice {
      canvas.clear(rows: row..<row + 1)
      canvas.write(notice, at: 1, row, .warning)
    } else if count > rows {
      let text = "lines \(first + 1)–\(min(count, first + rows)) of \(count)"
      canvas.write(text, at: canvas.columns - text.columns - 2, 0, .quiet)
    }
  }
}
