import Foundation

/// What a transaction needs from outside: the time, chance, and cryptography.
struct Means: Sendable {
  var now: @Sendable () -> Date = { Date() }
  /// Cryptographically random bytes.
  var randomBytes: @Sendable (Int) -> [UInt8] = Means.systemRandomBytes
  var hasher: PasswordHasher
  var sealingKey: SealingKey

  /// Asks the system once, where Swift's generator asks for every eight bytes: an account is
  /// filled with hundreds of thousands of identifiers.
  static func systemRandomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    arc4random_buf(&bytes, count)
    return bytes
  }
}
