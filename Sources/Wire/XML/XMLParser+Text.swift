extension XMLParser {
  mutating func character(onto text: inout [UInt8]) throws(Refusal) {
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
  mutating func skipMisc() throws(Refusal) {
    while true {
      skipSpace()
      if take("<?") {
        _ = try upTo("?>")
      } else if try !skipComment() {
        return
      }
    }
  }

  mutating func skipComment() throws(Refusal) -> Bool {
    guard take("<!--") else { return false }
    _ = try upTo("-->")
    return true
  }

  mutating func upTo(_ end: String) throws(Refusal) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count {
      if take(end) { return bytes[start..<(index - end.utf8.count)] }
      index += 1
    }
    throw refusal("\(end) is missing.")
  }

  mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  mutating func skipSpace() {
    while let byte = bytes[index...].first, Self.isSpace(byte) { index += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x9, 0xA, 0xD].contains(byte) }

  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "_-.:".utf8.contains(byte)
    }
  }
}
