import Domain
import Foundation

extension Tree {
  /// The tree as JSON in one line, members in their order, times as seconds since 1970. A secret
  /// is stars.
  var json: String {
    switch self {
    case .text(let text), .respelled(_, let text): text.json
    case .number(let digits): digits
    case .flag(let flag): "\(flag)"
    case .date(let date): date.epochSeconds
    case .secret: Tree.maskedSecret.json
    case .document(let tree): tree.json
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .fields(let fields), .map(let fields):
      "{" + fields.map { $0.name.json + ":" + $0.value.json }.joined(separator: ",") + "}"
    case .null: "null"
    }
  }

  static let maskedSecret = "********"
}

extension String {
  /// Source: RFC 8259, section 7.
  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
  ]

  /// In quotes, with everything escaped that JSON does not take as it is.
  var json: String {
    unicodeScalars.reduce(into: "\"") { json, scalar in
      if let escape = Self.escapes[scalar] {
        json += escape
      } else if scalar.value < 0x20 {
        json += String(format: "\\u%04x", scalar.value)
      } else {
        json.unicodeScalars.append(scalar)
      }
    } + "\""
  }
}

extension Tree {
  /// What a JSON text says; an object's members by the names they have there.
  init(_ json: JSON) {
    self =
      switch json.kind {
      case .object(let members):
        .fields(members.map { Field(name: $0.name, value: Tree($0.value)) })
      case .array(let items): .list(items.map { Tree($0) })
      case .string(let text): .text(text)
      case .number(let digits): .number(digits)
      case .bool(let flag): .flag(flag)
      case .null: .null
      }
  }
}
