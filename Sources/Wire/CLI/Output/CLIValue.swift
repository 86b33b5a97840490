import Domain
import Foundation

/// A reply as the AWS CLI shows it: policies' documents as what is in them, times with their
/// offset, and every name as it is.
indirect enum CLIValue: Equatable {
  /// As text, and as JSON has it.
  case scalar(String, json: String)
  case list([CLIValue])
  case fields([Field])

  struct Field: Equatable {
    var name: String
    var value: CLIValue
  }

  init(_ tree: Tree) {
    switch tree {
    case .text(let text), .respelled(.blob, let text): self = .scalar(text, json: text.json)
    case .respelled(.policyDocument, let text):
      self = (try? JSON.parse(text)).map { CLIValue(Tree($0)) } ?? .scalar(text, json: text.json)
    case .number(let digits): self = .scalar(digits, json: digits)
    case .flag(let flag): self = .scalar(flag ? "True" : "False", json: "\(flag)")
    case .date(let date):
      let text = String(date.onTheWire.dropLast()) + "+00:00"
      self = .scalar(text, json: text.json)
    case .secret: self = .scalar(Tree.maskedSecret, json: Tree.maskedSecret.json)
    case .null: self = .scalar("None", json: "null")
    case .document(let tree): self = CLIValue(tree)
    case .list(let items): self = .list(items.map { CLIValue($0) })
    case .fields(let fields), .map(let fields):
      self = .fields(fields.map { Field(name: $0.name, value: CLIValue($0.value)) })
    }
  }

  /// - Parameter title: the name of the operation, which heads a table.
  func written(as output: CLIOutput, titled title: String) -> String {
    switch output {
    case .json: json + "\n"
    case .text: text()
    case .table: CLITable(self, titled: title).text
    }
  }

  /// Without what a terminal would obey.
  var plainScalar: String? {
    guard case .scalar(let text, _) = self else { return nil }
    return text.unicodeScalars.reduce(into: "") { plain, scalar in
      if scalar.properties.generalCategory == .control {
        plain += String(format: "\\x%02x", scalar.value)
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
  }
}

extension CLIValue {
  /// Indented by four, as Python writes it.
  var json: String { json(indent: "\n") }

  private func json(indent: String) -> String {
    let inner = indent + "    "
    switch self {
    case .scalar(_, let json): return json
    case .list(let items) where items.isEmpty: return "[]"
    case .list(let items):
      return "[" + items.map { inner + $0.json(indent: inner) }.joined(separator: ",") + indent
        + "]"
    case .fields(let fields) where fields.isEmpty: return "{}"
    case .fields(let fields):
      let members = fields.map { inner + $0.name.json + ": " + $0.value.json(indent: inner) }
      return "{" + members.joined(separator: ",") + indent + "}"
    }
  }
}
