import Crypto
import CryptoExtras
import Domain
import Foundation

/// Makes password verifiers with scrypt, in the PHC string format:
/// `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, so that the cost can be raised later and older
/// verifiers still verify.
///
/// Source: RFC 7914; OWASP Password Storage Cheat Sheet (N = 2^15, r = 8).
package struct PasswordHasher: Hashable, Sendable {
  static let saltLength = 16
  private static let hashLength = 32
  /// A verifier may not ask for more than 1 GiB of memory: 128 · r · 2^ln bytes.
  private static let greatestCost = 20

  /// The binary logarithm of scrypt's N.
  let cost: Int

  /// About 70 milliseconds and 32 MiB a password.
  package static let standard = PasswordHasher(cost: 15)
  /// For tests, which make many passwords and keep none.
  package static let quick = PasswordHasher(cost: 4)

  func verifier(for password: Secret, salt: [UInt8]) throws(ServiceError) -> PasswordVerifier {
    guard let hash = Self.hash(password, salt: Data(salt), cost: cost) else {
      throw .serviceFailure("There is not enough memory to keep a password. Close something.")
    }
    let bytes = hash.withUnsafeBytes { Data($0) }
    let text =
      "$scrypt$ln=\(cost),r=8,p=1$\(Data(salt).base64EncodedString())"
      + "$\(bytes.base64EncodedString())"
    return PasswordVerifier(data: Data(text.utf8))
  }

  /// Compares in constant time. False for a verifier that is not one.
  static func verify(_ password: Secret, against verifier: PasswordVerifier) -> Bool {
    guard let (cost, salt, expected) = parse(verifier),
      let actual = hash(password, salt: salt, cost: cost)
    else { return false }
    return actual == SymmetricKey(data: expected)
  }

  private static func parse(_ verifier: PasswordVerifier) -> (Int, Data, Data)? {
    let text = String(decoding: verifier.data, as: UTF8.self)
    guard let match = text.wholeMatch(of: /\$scrypt\$ln=(\d+),r=8,p=1\$([^$]+)\$([^$]+)/),
      let cost = Int(match.1), (1...greatestCost).contains(cost),
      let salt = Data(base64Encoded: String(match.2)),
      let hash = Data(base64Encoded: String(match.3)), hash.count == hashLength
    else { return nil }
    return (cost, salt, hash)
  }

  private static func hash(_ password: Secret, salt: Data, cost: Int) -> SymmetricKey? {
    try? KDF.Scrypt.deriveKey(
      from: password.utf8, salt: salt, outputByteCount: hashLength,
      rounds: 1 << cost, blockSize: 8, parallelism: 1)
  }
}
