import Foundation

/// Addresses of version 4 or 6 that begin alike: `203.0.113.0/24`, `2001:db8::/32`, or one alone.
/// Source: IAM JSON policy elements, IP address condition operators; RFC 4632, RFC 4291.
struct AddressRange: Hashable, Sendable {
  private let bytes: [UInt8]
  /// How many bits are alike.
  private let length: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let bytes = Self.bytes(of: parts[0]) else { return nil }
    self.bytes = bytes
    guard parts.count == 2 else {
      length = bytes.count * 8
      return
    }
    guard let length = Int(parts[1]), (0...bytes.count * 8).contains(length),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.length = length
  }

  /// - Parameter address: 4 bytes or 16.
  func contains(_ address: [UInt8]) -> Bool {
    guard address.count == bytes.count else { return false }
    let (whole, bits) = length.quotientAndRemainder(dividingBy: 8)
    guard address.prefix(whole) == bytes.prefix(whole) else { return false }
    return bits == 0 || (address[whole] ^ bytes[whole]) >> (8 - bits) == 0
  }

  /// 4 bytes or 16; nil for what is no address.
  static func bytes(of text: String) -> [UInt8]? {
    // C would stop reading at a zero.
    guard !text.utf8.contains(0) else { return nil }
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      if inet_pton(family, text, &bytes) == 1 { return bytes }
    }
    return nil
  }
}
