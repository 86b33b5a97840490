import Crypto
import Domain
import Foundation

/// The codes that authenticator apps show: HMAC-SHA-1 of the time, cut to six digits.
///
/// SHA-1 is what every app understands, and what AWS's devices use; as an HMAC it is not broken.
/// Source: RFC 4226, section 5.3; RFC 6238.
package enum OneTimeCode {
  /// - Parameters:
  ///   - seed: in base32.
  ///   - step: how many times 30 seconds have passed since 1970.
  /// - Returns: nil when the seed is not base32.
  package static func code(for seed: Secret, step: Int) -> String? {
    guard let bytes = IAM.Base32.bytes(seed.utf8) else { return nil }
    let counter = withUnsafeBytes(of: Int64(step).bigEndian) { Data($0) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
    let offset = Int(hash[hash.count - 1] & 0x0F)
    let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
