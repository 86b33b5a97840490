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
  private var text: ScrolledText
  private let fileName: String
  private var saving: TextLine?
  private var notice: String?

  /// - Parameter isProse: whether lines that are too long are folded at their blanks.
  package init(
    path: [String], heading: String, lines: [String], fileName: String, isProse: Bool = false
  ) {
    (self.path, self.heading, self.fileName) = (path, heading, fileName)
    text = ScrolledText(lines.map { isProse ? .init(prose: $0) : .init($0) })
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
      _ = text.handle(key, in: Self.textRoom(room))
      return []
    }
    guard key == .enter, let name = saving?.text else {
      _ = saving?.handle(key)
      return []
    }
    saving = nil
    let export = Export(path: name, contents: Secret(text.text + "\n"))
    return [Effect(.export(export) { .saved($0) })]
  }

  /// Above the text stand its heading and an empty line, below it the notice.
  private static func textRoom(_ room: Size) -> Size {
    Size(columns: room.columns, rows: max(1, room.rows - 3))
  }

  package func draw(on canvas: inout Canvas) {
    canvas.write(heading, at: 1, 0, .title)
    let room = Self.textRoom(canvas.size)
    text.draw(on: &canvas, rows: 2..<2 + room.rows)
    drawFoot(text.position(in: room), on: &canvas)
  }

  private func drawFoot(_ position: String?, on canvas: inout Canvas) {
    let row = canvas.rows - 1
    if let saving {
      canvas.clear(rows: row..<row + 1)
      let end = canvas.write("Save as: ", at: 1, row, .title)
      saving.draw(on: &canvas, at: end, row, width: canvas.columns - end - 1, isFocused: true)
    } else if let notice {
      canvas.clear(rows: row..<row + 1)
      canvas.write(notice, at: 1, row, .warning)
    } else if let position {
      canvas.write(position, at: canvas.columns - position.columns - 2, 0, .quiet)
    }
  }
}
