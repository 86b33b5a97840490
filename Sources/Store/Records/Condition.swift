import Domain
import GRDB

/// The WHERE of a query, with its values in the order of their marks.
struct Condition {
  private var terms: [String] = []
  private(set) var values: [Value] = []

  var sql: String { terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ") }

  mutating func equal(_ column: String, _ value: Value) {
    guard value != .null else { return terms.append("\(column) IS NULL") }
    terms.append("\(column) = ?")
    values.append(value)
  }

  /// Text compares as its column does, so that an index on the column serves.
  mutating func begins(_ column: String, _ prefix: String) {
    guard !prefix.isEmpty else { return }
    terms.append("\(column) >= ? AND \(column) < ?")
    values += [.text(prefix), .text(prefix + "\u{10FFFF}")]
  }

  /// SQLite's LIKE ignores the case of ASCII letters.
  mutating func contains(_ columns: [String], _ text: String) {
    let pattern = "%" + text.replacing(/[\\%_]/, with: { "\\" + $0.output }) + "%"
    let tests = columns.map { "\($0) LIKE ? ESCAPE '\\'" }
    terms.append("(" + tests.joined(separator: " OR ") + ")")
    values += columns.map { _ in .text(pattern) }
  }

  mutating func match<E: Entity>(_ match: Match<E>) {
    let column = quoted(match.column.rawValue)
    switch match.test {
    case .equals(let value): equal(column, value)
    case .isNull: equal(column, .null)
    case .isNotNull: terms.append("\(column) IS NOT NULL")
    case .hasPrefix(let prefix): begins(column, prefix)
    case .contains(let text, let others):
      contains([column] + others.map { quoted($0.rawValue) }, text)
    }
  }

  /// What comes after the values in the order of the columns.
  mutating func after(_ columns: [String], _ place: [Value]) {
    let count = min(columns.count, place.count)
    guard count > 0 else { return }
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    terms.append("(\(columns.prefix(count).joined(separator: ", "))) > (\(marks))")
    values += place.prefix(count)
  }
}

extension [Value] {
  /// For a statement. GRDB has a quicker way from these than from its own `DatabaseValue`, which it
  /// asks by a key path what each of them is.
  var arguments: StatementArguments { StatementArguments(map { $0.stored }) }
}

extension Value {
  fileprivate var stored: (any DatabaseValueConvertible)? {
    switch self {
    case .text(let text): text
    case .integer(let number): number
    case .data(let data): data
    case .null: nil
    }
  }
}
