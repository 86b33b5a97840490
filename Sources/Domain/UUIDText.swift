extension Sequence<UInt8> {
  /// Two digits for a byte, in small letters.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  /// The first 16 bytes as a UUID: `2f18b4cb-4de5-4429-a149-ff7da9f0d8ee`.
  var uuidText: String {
    var rest = prefix(16).hexadecimal[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
