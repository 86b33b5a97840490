import Foundation

/// The types of public keys that OpenSSH knows, and what each is made of.
/// Source: RFC 4253, section 6.6; RFC 5656, section 3.1; RFC 8709, section 4; OpenSSH PROTOCOL.u2f.
enum SSHKeyKind: String, CaseIterable {
  case rsa = "ssh-rsa"
  case dsa = "ssh-dss"
  case ed25519 = "ssh-ed25519"
  case ecdsa256 = "ecdsa-sha2-nistp256"
  case ecdsa384 = "ecdsa-sha2-nistp384"
  case ecdsa521 = "ecdsa-sha2-nistp521"
  case ed25519SK = "sk-ssh-ed25519@openssh.com"
  case ecdsaSK = "sk-ecdsa-sha2-nistp256@openssh.com"

  var algorithm: String {
    switch self {
    case .rsa: "RSA"
    case .dsa: "DSA"
    case .ed25519: "ED25519"
    case .ecdsa256, .ecdsa384, .ecdsa521: "ECDSA"
    case .ed25519SK: "ED25519-SK"
    case .ecdsaSK: "ECDSA-SK"
    }
  }

  /// The length of the key; nil when the bytes are not, from first to last, a key of this type.
  func bits(of blob: Data) -> Int? {
    var reader = SSHReader(blob)
    guard reader.string() == Array(rawValue.utf8), let bits = bits(from: &reader), reader.isAtEnd
    else { return nil }
    return bits
  }

  private func bits(from reader: inout SSHReader) -> Int? {
    switch self {
    case .rsa: return reader.number() == nil ? nil : reader.number()
    case .dsa:
      let numbers = (0..<4).compactMap { _ in reader.number() }
      return numbers.count == 4 ? numbers[0] : nil
    case .ed25519: return reader.string()?.count == 32 ? 256 : nil
    case .ecdsa256: return reader.point("nistp256", 256)
    case .ecdsa384: return reader.point("nistp384", 384)
    case .ecdsa521: return reader.point("nistp521", 521)
    // A key that is in a device says last for which application it was made.
    case .ed25519SK: return reader.string()?.count == 32 && reader.string() != nil ? 256 : nil
    case .ecdsaSK:
      let bits = reader.point("nistp256", 256)
      return reader.string() == nil ? nil : bits
    }
  }
}

/// Reads the fields of a key. Source: RFC 4251, section 5.
struct SSHReader {
  private var rest: ArraySlice<UInt8>

  init(_ data: Data) { rest = Array(data)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Four bytes say how long it is.
  mutating func string() -> [UInt8]? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard rest.count - 4 >= length else { return nil }
    defer { rest = rest.dropFirst(4 + length) }
    return Array(rest.dropFirst(4).prefix(length))
  }

  /// The length in bits of a positive number.
  mutating func number() -> Int? {
    guard let bytes = string(), let first = bytes.first, first < 0x80 else { return nil }
    let digits = bytes.drop { $0 == 0 }
    guard let top = digits.first else { return nil }
    return digits.count * 8 - top.leadingZeroBitCount
  }

  /// A point on the named curve, both coordinates in full; gives the bits of one.
  mutating func point(_ curve: String, _ bits: Int) -> Int? {
    guard string() == Array(curve.utf8), let point = string(), point.first == 4 else { return nil }
    return point.count == 1 + 2 * ((bits + 7) / 8) ? bits : nil
  }
}
