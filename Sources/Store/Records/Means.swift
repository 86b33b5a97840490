import Foundation

/// What a transaction needs from outside: the time, chance, and cryptography.
struct Means: Sendable {
  var now: @Sendable () -> Date = { Date() }
  /// Cryptographically random bytes.
  var randomBytes: @Sendable (Int) -> [UInt8] = Means.systemRandomBytes
  var hasher: PasswordHasher
  var sealingKey: SealingKey

  static func systemRandomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next()) { bytes += $0.prefix(count - bytes.count) }
    }
    return bytes
  }
}
