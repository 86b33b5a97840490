import Foundation

extension AnswersFile {
  /// Source: RFC 4180. Our own reading, since every message is to name the line.
  func readCSV(_ text: String) throws(AnswersError) -> [Answers] {
    var lines = CSVLines(text)
    guard let head = try lines.next() else { return [] }
    let names = try self.names(head)
    var rows: [Answers] = []
    while let line = try lines.next() {
      guard line.cells != [""] else {
        throw AnswersError("line \(line.number) is empty: take it out.")
      }
      guard line.cells.count == names.count else {
        throw AnswersError(
          "line \(line.number) has \(line.cells.count) cells, and the head has \(names.count).")
      }
      rows.append(row(line, names))
    }
    return rows
  }

  private func names(_ head: CSVLines.Line) throws(AnswersError) -> [String] {
    var names: [String] = []
    for cell in head.cells {
      let name = try column(cell, at: "line \(head.number)")
      guard !names.contains(name) else {
        throw AnswersError("line \(head.number): there are two columns \(name).")
      }
      names.append(name)
    }
    return names
  }

  private func row(_ line: CSVLines.Line, _ names: [String]) -> Answers {
    var row = Answers(place: "line \(line.number)", values: [:])
    for (name, cell) in zip(names, line.cells) {
      let values = values(cell, of: name)
      if !values.isEmpty { row.values[name] = values }
    }
    return row
  }
}

/// The lines of a file of comma-separated values, each with the number it begins at.
struct CSVLines {
  struct Line: Equatable {
    var number: Int
    var cells: [String]
  }

  private var rest: Substring.UnicodeScalarView
  private var number = 1

  init(_ text: String) {
    rest = Substring(text).unicodeScalars
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  /// - Returns: nil at the end; the end of the last line begins no other.
  mutating func next() throws(AnswersError) -> Line? {
    guard !rest.isEmpty else { return nil }
    var line = Line(number: number, cells: [])
    while true {
      line.cells.append(rest.first == "\"" ? try quoted() : plain())
      guard let end = rest.popFirst() else { return line }
      if end == "," { continue }
      if end == "\r", rest.first == "\n" { rest.removeFirst() }
      number += 1
      return line
    }
  }

  private mutating func plain() -> String {
    let cell = rest.prefix { $0 != "," && $0 != "\n" && $0 != "\r" }
    rest.removeFirst(cell.count)
    return String(cell)
  }

  private mutating func quoted() throws(AnswersError) -> String {
    let begin = number
    var cell = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\n" { number += 1 }
      guard scalar == "\"" else {
        cell.append(scalar)
        continue
      }
      switch rest.first {
      case "\"": cell.append(rest.removeFirst())
      case nil, ",", "\n", "\r": return String(cell)
      default: throw AnswersError("line \(number): there is text after a closing quote.")
      }
    }
    throw AnswersError("line \(begin): a quote is opened and not closed.")
  }
}
