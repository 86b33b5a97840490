/// A reply as boxes: a section for every structure and list, one in the other.
/// Source: AWS CLI user guide, Table output format.
struct CLITable {
  private struct Section {
    var title: String
    var level: Int
    var headers: [String] = []
    var rows: [[String]] = []
  }

  private var sections: [Section] = []

  /// How wide a table of many columns may be before it stands on its side.
  private static let columns = 80

  init(_ value: CLIValue, titled title: String) {
    add(value, titled: title, level: 0)
    if width > Self.columns { turn() }
  }

  private mutating func add(_ value: CLIValue, titled title: String, level: Int) {
    switch value {
    case .scalar: break
    case .list(let items) where items.isEmpty: break
    case .fields(let fields) where fields.isEmpty: break
    case .list(let items) where items.allSatisfy({ $0.fields == nil }):
      sections.append(
        Section(title: title, level: level, rows: items.map { [$0.plainScalar ?? ""] }))
    case .list(let items): add(items.compactMap(\.fields), titled: title, level: level)
    case .fields(let fields): add(fields, titled: title, level: level)
    }
  }

  private mutating func add(_ fields: [CLIValue.Field], titled title: String, level: Int) {
    let fields = fields.sorted { $0.name < $1.name }
    let scalars = fields.filter(\.isScalar)
    var section = Section(title: title, level: level)
    let values = scalars.map { $0.value.plainScalar ?? "" }
    if scalars.count == 1 {
      section.rows = [[scalars[0].name, values[0]]]
    } else if !scalars.isEmpty {
      (section.headers, section.rows) = (scalars.map(\.name), [values])
    }
    sections.append(section)
    for field in fields where !field.isScalar {
      add(field.value, titled: field.name, level: level + 1)
    }
  }

  private mutating func add(_ rows: [[CLIValue.Field]], titled title: String, level: Int) {
    let headers = Set(rows.joined().filter(\.isScalar).map(\.name)).sorted()
    let inner = Set(rows.joined().filter { !$0.isScalar }.map(\.name)).sorted()
    let fresh = Section(title: title, level: level, headers: headers)
    var section = fresh
    for row in rows {
      section.rows.append(
        headers.map { name in row.first { $0.name == name }?.value.plainScalar ?? "" })
      guard !inner.isEmpty else { continue }
      sections.append(section)
      section = fresh
      for field in row.sorted(by: { $0.name < $1.name }) where !field.isScalar {
        add(field.value, titled: field.name, level: level + 1)
      }
    }
    if inner.isEmpty { sections.append(section) }
  }

  /// Sections of one row stand on their side: a line for each column.
  private mutating func turn() {
    for index in sections.indices where sections[index].rows.count == 1 {
      let section = sections[index]
      guard !section.headers.isEmpty else { continue }
      sections[index].rows = zip(section.headers, section.rows[0]).map { [$0, $1] }
      sections[index].headers = []
    }
  }
}

// MARK: - Drawing

extension CLITable {
  private var width: Int { sections.map(Self.width).max() ?? 0 }

  /// With four blanks for each cell, the edges, and a bar for each level on either side.
  private static func width(of section: Section) -> Int {
    let cells = widths(section).reduce(0) { $0 + $1 + 4 } + 2
    return max(section.title.count + 2, cells) + 2 * section.level
  }

  private static func widths(_ section: Section) -> [Int] {
    let lines = (section.headers.isEmpty ? [] : [section.headers]) + section.rows
    guard let first = lines.first else { return [] }
    return first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
  }

  var text: String {
    guard !sections.isEmpty else { return "" }
    let width = width
    var text = String(repeating: "-", count: width) + "\n"
    for section in sections {
      let bars = String(repeating: "|", count: section.level)
      for line in Self.lines(section, width: width - 2 * section.level) {
        text += bars + line + bars + "\n"
      }
    }
    return text
  }

  private static func lines(_ section: Section, width: Int) -> [String] {
    var lines = ["|" + centred(section.title, in: width - 2) + "|"]
    var widths = widths(section).map { $0 + 4 }
    guard !widths.isEmpty else {
      return lines + ["+" + String(repeating: "-", count: width - 2) + "+"]
    }
    // What is left over goes to the last column; each cell but the last ends in a bar.
    widths[widths.count - 1] += width - 2 - widths.reduce(0, +)
    let rule =
      "+"
      + widths.enumerated().map { index, cell in
        String(repeating: "-", count: index == widths.count - 1 ? cell : cell - 1)
      }.joined(separator: "+") + "+"
    func line(_ cells: [String], _ place: (String, Int) -> String) -> String {
      "|"
        + zip(cells, widths).enumerated().map { index, cell in
          place(cell.0, index == widths.count - 1 ? cell.1 : cell.1 - 1)
        }.joined(separator: "|") + "|"
    }
    if !section.headers.isEmpty { lines += [rule, line(section.headers, centred)] }
    lines.append(rule)
    lines += section.rows.map { line($0) { text, width in padded("  " + text, to: width) } }
    return lines + [rule]
  }

  private static func centred(_ text: String, in width: Int) -> String {
    let left = max(0, (width - text.count) / 2)
    return padded(String(repeating: " ", count: left) + text, to: width)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
