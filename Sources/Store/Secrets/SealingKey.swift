import Crypto
import Domain
import Foundation

/// The key with which an account seals what it must be able to use again. It lies beside the
/// account file, never in it, so that a copy of the file alone opens nothing.
///
/// A sealed secret is a version byte, the key's ID (8 bytes), and AES-256-GCM's nonce,
/// ciphertext and tag. What precedes the nonce and the purpose are authenticated with it.
struct SealingKey: Sendable {
  static let length = 32
  private static let version: UInt8 = 1

  private let key: SymmetricKey
  private let header: Data

  init(bytes: [UInt8]) {
    key = SymmetricKey(data: bytes)
    header = Data([Self.version]) + Data(SHA256.hash(data: bytes)).prefix(8)
  }

  static func random() -> SealingKey { SealingKey(bytes: Means.systemRandomBytes(length)) }

  func seal(_ secret: Secret, for purpose: String) throws(ServiceError) -> SealedSecret {
    let box = try storing {
      try AES.GCM.seal(secret.utf8, using: key, authenticating: header + Data(purpose.utf8))
    }
    return SealedSecret(data: header + box.nonce + box.ciphertext + box.tag)
  }

  /// Nil when it was sealed with another key or for another purpose, or was changed since.
  func open(_ sealed: SealedSecret, for purpose: String) -> Secret? {
    guard sealed.data.starts(with: header) else { return nil }
    let authenticated = header + Data(purpose.utf8)
    guard let box = try? AES.GCM.SealedBox(combined: sealed.data.dropFirst(header.count)),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: authenticated)
    else { return nil }
    return Secret(String(decoding: bytes, as: UTF8.self))
  }

  /// What stands for a text where the text itself is not to be kept: 24 characters of base64, from
  /// which nobody without the key can find the text.
  func fingerprint(of text: String, for purpose: String) -> String {
    let whole = HMAC<SHA256>.authenticationCode(
      for: Data("fingerprint\n\(purpose)\n\(text)".utf8), using: key)
    return Data(whole.prefix(16)).base64EncodedString()
  }
}
