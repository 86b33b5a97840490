import Foundation

/// The identifiers of a directory.
/// Source: `IdentityStoreId` and `ResourceId` in the API's model.
extension IdentityStore {
  /// `d-` and ten digits, or a UUID of older directories.
  enum StoreID {
    static func check(_ text: String) throws(ServiceError) {
      let digits = text.utf8.dropFirst(2)
      let isNew = text.hasPrefix("d-") && digits.count == 10 && digits.allSatisfy(\.isLowerHex)
      guard isNew || (text.utf8.isUUID && !text.utf8.contains(where: \.isUpper)) else {
        throw invalid("identityStoreId", text, pattern)
      }
    }

    private static let pattern =
      "d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
  }

  /// A UUID, in newer directories after the ten digits of the directory's own ID.
  enum ResourceID {
    /// - Throws: `ValidationException`, also for what is missing.
    static func check(_ text: String?, member: String) throws(ServiceError) -> String {
      guard let text else { throw .required(member) }
      let bytes = text.utf8
      let hasPrefix =
        bytes.count == 47 && bytes.prefix(10).allSatisfy(\.isLowerHex)
        && bytes.dropFirst(10).first == UInt8(ascii: "-")
      guard (hasPrefix ? bytes.dropFirst(11) : bytes[...]).isUUID else {
        throw invalid(member, text, pattern)
      }
      return text
    }

    private static let pattern =
      "([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"
  }

  private static func invalid(_ member: String, _ text: String, _ pattern: String) -> ServiceError {
    ServiceError(
      .validationException,
      "1 validation error detected: Value '\(text)' at '\(member)' failed to satisfy constraint: "
        + "Member must satisfy regular expression pattern: \(pattern)")
  }
}

extension Collection where Element == UInt8 {
  fileprivate var isUUID: Bool {
    count == 36
      && enumerated().allSatisfy { place, byte in
        [8, 13, 18, 23].contains(place)
          ? byte == UInt8(ascii: "-") : byte.isLowerHex || (0x41...0x46).contains(byte)
      }
  }
}

extension UInt8 {
  fileprivate var isLowerHex: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
  fileprivate var isUpper: Bool { (0x41...0x5A).contains(self) }
}

extension Records {
  /// A new ID of a user, a group or a membership; none is given out twice.
  func newResourceID() throws(ServiceError) -> String {
    var bytes = randomBytes(16)
    // Version 4, variant 1. Source: RFC 9562, section 5.4.
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { $0.hexadecimal.lowercased() }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    let uuid = groups.joined(separator: "-")
    let store = try identityStoreID()
    return store.hasPrefix("d-") ? "\(store.dropFirst(2))-\(uuid)" : uuid
  }
}
