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

  let bytes: [UInt8]
  var index = 0

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

  func refusal(_ sentence: String) -> Refusal {
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
