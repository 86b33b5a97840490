/// Names in a text, one a line: the whole line, or the first column of a CSV file. A name with a
/// comma, a quotation mark or spaces at its ends stands in quotation marks there.
/// Source: RFC 4180, section 2.
struct NamesFile {
  /// A file of names may be so large, in bytes: a hundred thousand of the longest are not half.
  static let largest = 16 << 20

  let names: [String]

  init(_ text: String) {
    names = text.split(whereSeparator: \.isNewline).compactMap { line in
      let name = Self.firstColumn(line)
      return name.isEmpty ? nil : name
    }
  }

  private static func firstColumn(_ line: Substring) -> String {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard line.first == "\"" else {
      let end = line.prefix { $0 != "," }.lastIndex { $0 != " " && $0 != "\t" }
      return end.map { String(line[...$0]) } ?? ""
    }
    var (name, rest) = ("", line.dropFirst())
    while let character = rest.popFirst() {
      guard character == "\"" else {
        name.append(character)
        continue
      }
      guard rest.first == "\"" else { break }
      name.append("\"")
      rest = rest.dropFirst()
    }
    return name
  }

  /// `2 not in the list: zed, zoe`
  static func told(_ unknown: [String]) -> String {
    let shown = unknown.prefix(3).joined(separator: ", ")
    let more = unknown.count > 3 ? " and \(unknown.count - 3) more" : ""
    return "\(unknown.count) not in the list: \(shown)\(more)"
  }
}
