/// Reads a JSON text by recursive descent, down to ``JSON/maximumDepth``.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func document() throws(JSON.SyntaxError) -> JSON {
    skipSpace()
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw error("Nothing may follow the last }.") }
    return value
  }

  private mutating func value() throws(JSON.SyntaxError) -> JSON {
    let start = index
    let kind: JSON.Kind =
      switch peek {
      case UInt8(ascii: "{"): .object(try object())
      case UInt8(ascii: "["): .array(try array())
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "-"): .number(try number())
      case let digit? where (48...57).contains(digit): .number(try number())
      case UInt8(ascii: "t"): try word("true", .bool(true))
      case UInt8(ascii: "f"): try word("false", .bool(false))
      case UInt8(ascii: "n"): try word("null", .null)
      case nil: throw error("The text ends too early; something is missing here.")
      default: throw error("A value is expected here: a text in \"quotes\", [ or {.")
      }
    return JSON(kind: kind, offset: start, end: index)
  }
}

// MARK: - Objects and arrays

extension JSONParser {
  private mutating func object() throws(JSON.SyntaxError) -> [JSON.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JSON.Member] = []
    guard !take("}") else { return members }
    repeat {
      skipSpace()
      members.append(try member())
      skipSpace()
    } while take(",")
    guard take("}") else { throw error("A comma or } is expected here.") }
    return members
  }

  private mutating func member() throws(JSON.SyntaxError) -> JSON.Member {
    guard peek == UInt8(ascii: "\"") else { throw error("A name in \"quotes\" is expected here.") }
    let start = index
    let name = try string()
    skipSpace()
    guard take(":") else { throw error("A colon is expected after the name.") }
    skipSpace()
    return JSON.Member(name: name, offset: start, value: try value())
  }

  private mutating func array() throws(JSON.SyntaxError) -> [JSON] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSON] = []
    guard !take("]") else { return elements }
    repeat {
      skipSpace()
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("A comma or ] is expected here.") }
    return elements
  }

  /// Steps past the opening bracket.
  private mutating func enter() throws(JSON.SyntaxError) {
    guard depth < JSON.maximumDepth else {
      throw error("Brackets lie more than \(JSON.maximumDepth) deep in each other.")
    }
    depth += 1
    index += 1
    skipSpace()
  }
}

// MARK: - Texts

extension JSONParser {
  private mutating func string() throws(JSON.SyntaxError) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case ..<0x20: throw error("Texts do not go over the end of a line; a quote is missing.")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw JSON.SyntaxError(sentence: "The quote that ends this text is missing.", offset: start)
  }

  private mutating func escape() throws(JSON.SyntaxError) -> [UInt8] {
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
      0x74: 0x09,
    ]
    guard index + 1 < bytes.count else { throw error("The text ends after a backslash.") }
    if let byte = simple[bytes[index + 1]] {
      index += 2
      return [byte]
    }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      throw error("After a backslash there is one of \" \\ / b f n r t u.")
    }
    return Array(String(Character(try unicodeEscape())).utf8)
  }

  /// `\uXXXX`, or two of them for a character beyond the 65536th.
  private mutating func unicodeEscape() throws(JSON.SyntaxError) -> Unicode.Scalar {
    let start = index
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(UInt16(first)), bytes[index...].starts(with: #"\u"#.utf8) {
      let second = try codeUnit()
      let value = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
      if second & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(value) { return scalar }
    }
    throw JSON.SyntaxError(sentence: "This is half of a character only.", offset: start)
  }

  private mutating func codeUnit() throws(JSON.SyntaxError) -> UInt32 {
    let digits = bytes[min(index + 2, bytes.count)...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let unit = UInt32(text, radix: 16)
    else { throw error("After \\u there are four digits 0-9 and a-f.") }
    index += 6
    return unit
  }
}

// MARK: - Numbers and words

extension JSONParser {
  private mutating func number() throws(JSON.SyntaxError) -> String {
    let start = index
    _ = take("-")
    let isZero = peek == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !isZero) else { throw badNumber(start) }
    if take("."), digits() == 0 { throw badNumber(start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() > 0 else { throw badNumber(start) }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func badNumber(_ start: Int) -> JSON.SyntaxError {
    JSON.SyntaxError(sentence: "This is not a number.", offset: start)
  }

  /// How many there were.
  private mutating func digits() -> Int {
    let start = index
    while let byte = peek, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func word(_ word: String, _ kind: JSON.Kind) throws(JSON.SyntaxError)
    -> JSON.Kind
  {
    guard bytes[index...].starts(with: word.utf8) else {
      throw error("A value is expected here; texts stand in \"quotes\".")
    }
    index += word.utf8.count
    return kind
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private func error(_ sentence: String) -> JSON.SyntaxError {
    JSON.SyntaxError(sentence: sentence, offset: index)
  }
}
