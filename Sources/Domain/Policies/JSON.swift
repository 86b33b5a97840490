/// A JSON text as a tree that knows where everything in it stands.
///
/// Foundation's decoder gives no positions, and somebody who edits a policy in a terminal has
/// nothing but line and column to go by. Members keep their order; numbers keep their spelling.
/// Source: RFC 8259.
package struct JSON: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case object([Member])
    case array([JSON])
    case string(String)
    /// As it was spelled.
    case number(String)
    case bool(Bool)
    case null
  }

  package struct Member: Hashable, Sendable {
    package var name: String
    /// Of the name.
    package var offset: Int
    package var value: JSON
  }

  package var kind: Kind
  /// In bytes of UTF-8 from the beginning of the text.
  package var offset: Int
  /// Just past the last byte; 0 in what was not read from a text.
  package var end = 0

  /// What is wrong with a text, and where.
  package struct SyntaxError: Error, Hashable, Sendable {
    package var sentence: String
    package var offset: Int
  }

  /// How deep arrays and objects may lie in each other: far more than a policy needs, and few
  /// enough for any stack.
  package static let maximumDepth = 64

  package static func parse(_ text: String) throws(SyntaxError) -> JSON {
    var parser = JSONParser(text)
    return try parser.document()
  }
}

extension JSON {
  package var members: [Member]? {
    if case .object(let members) = kind { members } else { nil }
  }
  package var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }
  /// The elements of an array; anything else counts as an array of one.
  package var elements: [JSON] {
    if case .array(let elements) = kind { elements } else { [self] }
  }
  /// The first value of that name.
  package subscript(_ name: String) -> JSON? { members?.first { $0.name == name }?.value }
}

extension TextPosition {
  /// - Parameter offset: in bytes of UTF-8.
  package init(of offset: Int, in text: String) {
    let before = Array(text.utf8.prefix(offset))
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let newlines = before.count { $0 == UInt8(ascii: "\n") }
    // A character begins with every byte that does not continue one.
    let characters = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    self.init(line: newlines + 1, column: characters + 1)
  }
}
