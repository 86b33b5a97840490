import Foundation

extension Tree {
  /// The tree as JSON in one line, members in their order. A secret is stars.
  var json: String {
    switch self {
    case .text(let text): text.json
    case .number(let digits): digits
    case .flag(let flag): "\(flag)"
    case .secret: "\(Tree.maskedSecret)".json
    case .document(let tree): tree.json
    case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .fields(let fields):
      "{" + fields.map { $0.name.json + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }

  private static let maskedSecret = "********"
}

extension String {
  /// Source: RFC 8259, section 7.
  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
  ]

  fileprivate var json: String {
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
