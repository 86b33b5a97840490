import Domain

/// A file of AWS's tools: sections of names and values, some of which have lines of their own.
/// Source: AWS CLI User Guide, configuration and credential file settings; botocore, configloader.
struct ConfigurationFile: Hashable, Sendable {
  struct Section: Hashable, Sendable {
    var values: [String: String] = [:]
    /// What stands indented below a name without a value: `endpoint_url` below `iam`.
    var nested: [String: [String: String]] = [:]
  }

  private(set) var sections: [String: Section] = [:]

  static let empty = ConfigurationFile("")

  /// What cannot be understood is left out, as by the AWS CLI: another tool's lines are none of
  /// ours.
  init(_ text: String) {
    var (section, outer) = (String?.none, String?.none)
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.trimmed(line)
      guard let first = words.first, first != "#", first != ";" else { continue }
      if first == "[" {
        (section, outer) = (Self.name(ofSection: words), nil)
        if let section { sections[section] = sections[section] ?? Section() }
        continue
      }
      guard let section, let equals = words.firstIndex(of: "=") else { continue }
      let name = Self.trimmed(words[..<equals]).lowercased()
      let value = Self.withoutComment(Self.trimmed(words[words.index(after: equals)...]))
      if line.first?.isWhitespace == true, let outer {
        sections[section]?.nested[outer, default: [:]][name] = value
      } else {
        sections[section]?.values[name] = value
        outer = value.isEmpty ? name : nil
      }
    }
  }

  /// `profile  "my team"` is `profile my team`.
  private static func name(ofSection line: Substring) -> String? {
    guard let end = line.firstIndex(of: "]") else { return nil }
    let inner = line[line.index(after: line.startIndex)..<end]
    return inner.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\"", with: "").replacing("'", with: "")
  }

  private static func withoutComment(_ value: Substring) -> String {
    let end = [" #", " ;", "\t#", "\t;"].compactMap { value.firstRange(of: $0)?.lowerBound }.min()
    return String(trimmed(value[..<(end ?? value.endIndex)]))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return start < end ? text[start..<end] : text[start..<start]
  }
}
