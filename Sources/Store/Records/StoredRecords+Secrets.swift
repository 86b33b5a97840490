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

  func oneTimeCode(for seed: SealedSecret, step: Int) throws(ServiceError) -> String {
    guard let seed = unseal(seed), let code = OneTimeCode.code(for: seed, step: step) else {
      throw .serviceFailure(
        "The seed of an MFA device is damaged. Deactivate the device and delete it.")
    }
    return code
  }

  func fingerprint(of text: String) -> String {
    means.sealingKey.fingerprint(of: text, for: accountID)
  }
}
