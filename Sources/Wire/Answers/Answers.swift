import Domain
import Foundation

/// The answers for one user, as a file has them: texts by column.
package struct Answers: Hashable, Sendable {
  /// Where in the file, for messages: `line 7`, `entry 3`.
  package var place: String
  /// Columns that are there and not empty; several values only where a column may have them.
  package var values: [String: [String]]

  package init(place: String, values: [String: [String]]) {
    (self.place, self.values) = (place, values)
  }

  package subscript(_ column: String) -> String? { values[column]?.first }
}

/// Why a file of answers cannot be taken, with the line, in a sentence that says what to do.
package struct AnswersError: Error, Hashable, Sendable {
  package var message: String
  init(_ message: String) { self.message = message }
}

/// A file of answers: comma-separated values with a head, or JSON with the same names.
package struct AnswersFile: Sendable {
  package enum Column: Sendable {
    case text
    /// Several values: in one cell apart by semicolons, in JSON a list.
    case list
  }

  /// The columns there may be, by name: `user_name`.
  package var columns: [String: Column]
  /// The column that tells users apart; no two have the same, whatever their case.
  package var key: String

  package init(columns: [String: Column], key: String) { (self.columns, self.key) = (columns, key) }

  /// - Throws: what is wrong with the file, and in which line.
  package func read(_ bytes: Data) throws(AnswersError) -> [Answers] {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else {
      throw AnswersError("The file is not UTF-8: save it as UTF-8.")
    }
    let isJSON = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
      .map { $0 == "{" || $0 == "[" }
    guard let isJSON else { throw AnswersError("There is nothing in the file.") }
    let rows = try isJSON ? readJSON(bytes) : readCSV(text)
    guard !rows.isEmpty else { throw AnswersError("There is nobody in the file.") }
    try checkKeys(rows)
    return rows
  }

  private func checkKeys(_ rows: [Answers]) throws(AnswersError) {
    var seen: [String: String] = [:]
    for row in rows {
      guard let name = row[key] else {
        throw AnswersError("\(row.place): there is no \(key): give one.")
      }
      if let place = seen.updateValue(row.place, forKey: name.lowercased()) {
        throw AnswersError(
          "\(row.place): \(key) \"\(name)\" is in \(place) already: case is ignored.")
      }
    }
  }

  /// A column as it is written in the head, or in JSON: `User-Name` is `user_name`.
  func column(_ written: String, at place: String) throws(AnswersError) -> String {
    let name = written.trimmingCharacters(in: .whitespaces).lowercased()
      .replacing("-", with: "_").replacing(" ", with: "_")
    guard columns[name] != nil else {
      throw AnswersError(
        "\(place): there is no column \"\(written)\"; there are "
          + columns.keys.sorted().joined(separator: ", ") + ".")
    }
    return name
  }

  /// Several values of a cell.
  func values(_ text: String, of column: String) -> [String] {
    let parts = columns[column] == .list ? text.split(separator: ";").map(String.init) : [text]
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
