import Display

extension UnattendedReport {
  /// As text, what came from outside made safe for a terminal.
  var text: String { lines.map(Self.safe).joined(separator: "\n") }

  private var lines: [String] { isDone ? done : planned }

  private var planned: [String] {
    let calls = people.reduce(0) { $0 + $1.actions.count }
    var lines = ["\(Self.count(people.count)), \(calls) API calls. Nothing has been done."]
    lines += warnings.map { "! \($0)" }
    for person in people {
      lines += ["", person.name]
      lines += person.actions.flatMap { action in
        action.summary.split(separator: "\n").map { "  \($0)" }
      }
    }
    return lines
  }

  private var done: [String] {
    var lines: [String] = []
    for person in people {
      let mark = person.status == "created" ? "✓" : "!"
      lines.append("\(mark) \(person.name) \(person.status ?? "")")
      lines += person.actions.compactMap { action in
        action.error.map { "    ✗ \(action.call): \($0)" }
      }
      if let mail = person.mail { lines.append("    \(mail)") }
    }
    if let credentialsFile { lines.append("Credentials saved to \(credentialsFile).") }
    return lines
  }

  /// Without what a terminal would take as a command.
  static func safe(_ text: String) -> String { SafeText(text).text }

  static func count(_ people: Int) -> String { "\(people) \(people == 1 ? "user" : "users")" }
}
