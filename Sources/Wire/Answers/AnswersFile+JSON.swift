import Domain
import Foundation

extension AnswersFile {
  /// An object for each user, in a list unless there is only one.
  func readJSON(_ bytes: Data) throws(AnswersError) -> [Answers] {
    let document: Document
    do { document = try JSONDecoder().decode(Document.self, from: bytes) } catch {
      throw AnswersError("The file is not JSON: \(Self.reason(error))")
    }
    guard case .array(let entries) = document else { return [try row(document, at: "entry 1")] }
    var rows: [Answers] = []
    for (index, entry) in entries.enumerated() {
      rows.append(try row(entry, at: "entry \(index + 1)"))
    }
    return rows
  }

  private func row(_ entry: Document, at place: String) throws(AnswersError) -> Answers {
    guard case .object(let members) = entry else {
      throw AnswersError("\(place) is not an object, such as {\"\(key)\": …}.")
    }
    var row = Answers(place: place, values: [:])
    for (written, value) in members.sorted(by: { $0.key < $1.key }) {
      let name = try column(written, at: place)
      guard row.values[name] == nil else {
        throw AnswersError("\(place): \(name) is there twice.")
      }
      let texts = try texts(value, of: name, at: place)
      if !texts.isEmpty { row.values[name] = texts }
    }
    return row
  }

  private func texts(
    _ value: Document, of name: String, at place: String
  ) throws(AnswersError) -> [String] {
    switch value {
    case .null: return []
    case .string(let text) where columns[name] == .list: return values(text, of: name)
    case .array(let items) where columns[name] == .list:
      return try items.map { item throws(AnswersError) in try text(item, of: name, at: place) }
    // Tags read best as an object.
    case .object(let members) where columns[name] == .list:
      return try members.sorted { $0.key < $1.key }.map { key, item throws(AnswersError) in
        "\(key)=\(try text(item, of: name, at: place))"
      }
    default:
      let text = try text(value, of: name, at: place)
      return text.isEmpty ? [] : [text]
    }
  }

  private func text(
    _ value: Document, of name: String, at place: String
  ) throws(AnswersError) -> String {
    switch value {
    case .string(let text): return text
    case .bool(let flag): return flag ? "yes" : "no"
    case .integer(let number): return "\(number)"
    default: throw AnswersError("\(place): \(name) cannot be \(value.kind).")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
    let inner = (context.underlyingError as? NSError)?.userInfo["NSDebugDescription"] as? String
    return inner ?? context.debugDescription
  }
}

extension Document {
  fileprivate var kind: String {
    switch self {
    case .array: "a list"
    case .object: "an object"
    case .number: "a fraction"
    default: "this"
    }
  }
}
