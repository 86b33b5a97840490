import Foundation

/// Something that may be shown once and never kept: a password, a secret access key.
///
/// It has no readable description and encodes to nothing, so that it cannot reach a log, a
/// journal or a draft by accident. Its bytes are overwritten when the last copy goes.
package struct Secret: Sendable {
  private let storage: Storage

  package init(_ text: String) { storage = Storage(Array(text.utf8)) }

  /// An encoded secret that was read back: it is known that there was one, and nothing else.
  package static let lost = Secret("")
  package var isLost: Bool { storage.bytes.isEmpty }

  /// The secret itself. Every use of this is a place where it leaves the program's care.
  package var revealed: String { String(decoding: storage.bytes, as: UTF8.self) }

  package var utf8: [UInt8] { storage.bytes }

  /// Overwrites the bytes now, for every copy.
  package func wipe() { storage.wipe() }

  private final class Storage: @unchecked Sendable {
    // Written only by wipe(), after which every reader sees an empty or a zeroed secret.
    var bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    deinit { wipe() }

    func wipe() {
      bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        // A plain loop may be optimised away, since nothing reads the bytes again.
        _ = explicitlyZero(base, buffer.count)
      }
      bytes = []
    }
  }
}

private func explicitlyZero(_ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    explicit_bzero(base, count)
  #else
    memset_s(base, count, 0, count)
  #endif
  return count
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "********" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Secret: Hashable {
  package static func == (one: Self, other: Self) -> Bool {
    one.storage.bytes == other.storage.bytes
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(storage.bytes.count) }
}

extension Secret: Codable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
  /// A reply of a live service brings a secret as text; what we encoded ourselves brings none.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .lost : Secret(try container.decode(String.self))
  }
}

extension KeyedDecodingContainer {
  /// A secret that is optional and was there is read back as lost, not as never given: what
  /// would be done without it is something else.
  package func decodeIfPresent(_ type: Secret.Type, forKey key: Key) throws -> Secret? {
    contains(key) ? try decode(type, forKey: key) : nil
  }
}

/// What is kept of a password: scrypt with its parameters, from which it cannot be had again.
package struct PasswordVerifier: Hashable, Sendable {
  /// Salt, parameters and hash, in the form its maker chose.
  package let data: Data
  package init(data: Data) { self.data = data }
}

/// A secret that only the account itself can open, with the key that lies beside it.
package struct SealedSecret: Hashable, Sendable {
  package let data: Data
  package init(data: Data) { self.data = data }
}
