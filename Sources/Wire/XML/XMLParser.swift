/// Reads the XML that services answer with: elements, text and comments.
///
/// Document types are refused, and with them every entity but XML's own five and those by number,
/// so that nothing can be fetched and nothing can grow. Attributes are passed over.
/// Source: XML 1.0.
struct XMLParser {
  struct Refusal: Error, Hashable {
    var sentence: String
    /// In bytes.
    var offset: Int
  }

  /// How deep elements may lie in each other: more than any reply needs.
  static let deepest = 64

  private let bytes: [UInt8]
  private var index = 0

  /// - Throws: why the bytes are no such document.
  static func parse(_ bytes: some Sequence<UInt8>) throws(Refusal) -> XMLElement {
    var parser = XMLParser(bytes: Array(bytes))
    guard String(validating: parser.bytes, as: UTF8.self) != nil else {
      throw parser.refusal("This is not UTF-8.")
    }
    if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    try parser.skipMisc()
    let root = try parser.element(depth: 0)
    try parser.skipMisc()
    guard parser.index == parser.bytes.count else {
      throw parser.refusal("Something follows the last element.")
    }
    return root
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func refusal(_ sentence: String) -> Refusal {
    Refusal(sentence: sentence, offset: index)
  }
}

// MARK: - Elements

extension XMLParser {
  private mutating func element(depth: Int) throws(Refusal) -> XMLElement {
    guard depth < Self.deepest else { throw refusal("Elements lie too deep in each other.") }
    guard take("<") else { throw refusal("An element is expected here.") }
    let qualified = try name()
    var element = XMLElement(name: qualified.split(separator: ":").last.map(String.init) ?? "")
    if try endOfTag() { return element }
    try contents(of: &element, depth: depth)
    guard try name() == qualified else { throw refusal("The end of \(qualified) is missing.") }
    skipSpace()
    guard take(">") else { throw refusal("A > is missing.") }
    return element
  }

  /// What is between `<a>` and the name in `</a>`.
  private mutating func contents(of element: inout XMLElement, depth: Int) throws(Refusal) {
    var text: [UInt8] = []
    while true {
      if take("</") { break }
      if try skipComment() { continue }
      if take("<![CDATA[") {
        text += try upTo("]]>")
      } else if bytes[index...].first == UInt8(ascii: "<") {
        element.children.append(try self.element(depth: depth + 1))
      } else {
        try character(onto: &text)
      }
    }
    guard !element.children.isEmpty else {
      element.text = String(decoding: text, as: UTF8.self)
      return
    }
    guard text.allSatisfy(Self.isSpace) else { throw refusal("Text stands among elements.") }
  }

  /// Passes over attributes; says whether the element ends with its tag.
  private mutating func endOfTag() throws(Refusal) -> Bool {
    while true {
      skipSpace()
      if take("/>") { return true }
      if take(">") { return false }
      _ = try name()
      skipSpace()
      guard take("=") else { throw refusal("An attribute has a value.") }
      skipSpace()
      guard let quote = ["\"", "'"].first(where: { take($0) }) else {
        throw refusal("The value of an attribute stands in quotes.")
      }
      _ = try upTo(quote)
    }
  }

  private mutating func name() throws(Refusal) -> String {
    let start = index
    while let byte = bytes[index...].first, Self.isName(byte) { index += 1 }
    guard index > start else { throw refusal("A name is expected here.") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

// MARK: - Text

extension XMLParser {
  private mutating func character(onto text: inout [UInt8]) throws(Refusal) {
    guard let byte = bytes[index...].first else { throw refusal("The text ends too early.") }
    if byte == UInt8(ascii: "&") {
      text += Array(String(try entity()).utf8)
    } else {
      text.append(byte)
      index += 1
    }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private mutating func entity() throws(Refusal) -> Unicode.Scalar {
    let start = index
    index += 1
    guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw refusal("A ; is missing after &.")
    }
    let name = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end + 1
    if let scalar = Self.entities[name] { return scalar }
    let (digits, radix) = name.hasPrefix("#x") ? (name.dropFirst(2), 16) : (name.dropFirst(), 10)
    if name.hasPrefix("#"), digits.allSatisfy(\.isHexDigit),
      let scalar = UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init), scalar.isXML
    {
      return scalar
    }
    throw Refusal(sentence: "&\(name); is not known.", offset: start)
  }

  /// The declaration, comments and instructions round the only element.
  private mutating func skipMisc() throws(Refusal) {
    while true {
      skipSpace()
      if take("<?") {
        _ = try upTo("?>")
      } else if try !skipComment() {
        return
      }
    }
  }

  private mutating func skipComment() throws(Refusal) -> Bool {
    guard take("<!--") else { return false }
    _ = try upTo("-->")
    return true
  }

  private mutating func upTo(_ end: String) throws(Refusal) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count {
      if take(end) { return bytes[start..<(index - end.utf8.count)] }
      index += 1
    }
    throw refusal("\(end) is missing.")
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = bytes[index...].first, Self.isSpace(byte) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x9, 0xA, 0xD].contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "_-.:".utf8.contains(byte)
    }
  }
}
