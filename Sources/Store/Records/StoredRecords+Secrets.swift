import Crypto
import Domain
import Foundation

extension StoredRecords {
  func randomBytes(_ count: Int) -> [UInt8] { means.randomBytes(count) }

  func verifier(for password: Secret) throws(ServiceError) -> PasswordVerifier {
    try means.hasher.verifier(for: password, salt: means.randomBytes(PasswordHasher.saltLength))
  }

  func verify(_ password: Secret, against verifier: PasswordVerifier) -> Bool {
    PasswordHasher.verify(password, against: verifier)
  }

  func seal(_ secret: Secret) throws(ServiceError) -> SealedSecret {
    try means.sealingKey.seal(secret, for: accountID)
  }

  func unseal(_ sealed: SealedSecret) -> Secret? { means.sealingKey.open(sealed, for: accountID) }

  func digest(_ bytes: [UInt8]) -> Data { Data(SHA256.hash(data: bytes)) }
}
