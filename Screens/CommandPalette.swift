import Display

/// The line after `:`, and the commands that fit what is typed there.
struct CommandPalette {
  struct Command {
    var index: Int
    var name: String
    var help: String
    var takesArgument: Bool
  }

  enum Answer {
    case open, closed
    case chosen(index: Int, argument: String)
  }

  private let commands: [Command]
  private var line = TextLine()
  private var cursor = 0

  init(_ commands: [Command]) { self.commands = commands }

  mutating func paste(_ text: String) { line.insert(text) }

  mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .escape, .control("g"): return .closed
    case .backspace where line.text.isEmpty: return .closed
    case .enter: return chosen ?? .open
    case .tab:
      guard fitting.indices.contains(cursor) else { break }
      line = TextLine(fitting[cursor].name + " ")
      cursor = 0
    case .down: cursor = min(cursor + 1, max(0, fitting.count - 1))
    case .up: cursor = max(0, cursor - 1)
    default: if line.handle(key) { cursor = 0 }
    }
    return .open
  }

  private var word: Substring { line.text.prefix { $0 != " " } }

  private var fitting: [Command] {
    let word = word.lowercased()
    let fitting = commands.filter { $0.name.hasPrefix(word) }
    // A name typed out is meant, whatever else begins with it.
    return fitting.filter { $0.name == word } + fitting.filter { $0.name != word }
  }

  private var chosen: Answer? {
    guard fitting.indices.contains(cursor) else { return nil }
    let command = fitting[cursor]
    let argument = line.text.dropFirst(word.count).drop { $0 == " " }
    return .chosen(index: command.index, argument: String(argument))
  }

  func draw(on canvas: inout Canvas) {
    let rows = max(1, canvas.rows / 2)
    let skipped = max(0, cursor - rows + 1)
    let shown = fitting.dropFirst(skipped).prefix(rows)
    let first = canvas.rows - 2 - shown.count
    canvas.clear(rows: first..<canvas.rows)
    canvas.rule(first - 1, from: 1)
    for (number, command) in shown.enumerated() {
      canvas.write(skipped + number == cursor ? "▸" : " ", at: 1, first + number)
      canvas.write(command.name + (command.takesArgument ? " …" : ""), at: 3, first + number, .key)
      canvas.write(command.help, at: 20, first + number, .quiet)
    }
    if shown.isEmpty { canvas.write("no such command", at: 3, first, .problem) }
    canvas.write(":", at: 1, canvas.rows - 1)
    line.draw(on: &canvas, at: 2, canvas.rows - 1, width: canvas.columns - 3, isFocused: true)
  }
}
