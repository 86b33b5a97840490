import Domain
import Foundation
import Testing

@testable import Store

@Suite struct PasswordHasherTests {
  private let salt = [UInt8](repeating: 7, count: 16)

  @Test func `a password verifies and another does not`() throws {
    let verifier = try PasswordHasher.quick.verifier(for: Secret("Tr0ub4dor&3"), salt: salt)
    #expect(PasswordHasher.verify(Secret("Tr0ub4dor&3"), against: verifier))
    #expect(!PasswordHasher.verify(Secret("tr0ub4dor&3"), against: verifier))
    #expect(!PasswordHasher.verify(Secret(""), against: verifier))
  }

  @Test func `a verifier says its own cost, so that the cost can be raised`() throws {
    let cheap = try PasswordHasher(cost: 2).verifier(for: Secret("pass"), salt: salt)
    #expect(String(decoding: cheap.data, as: UTF8.self).hasPrefix("$scrypt$ln=2,r=8,p=1$"))
    #expect(PasswordHasher.verify(Secret("pass"), against: cheap))
    #expect(PasswordHasher.standard.cost == 15)
  }

  @Test func `the hash is scrypt's`() throws {
    // Python: hashlib.scrypt(b"password", salt=bytes([7] * 16), n=16, r=8, p=1, dklen=32)
    let verifier = try PasswordHasher(cost: 4).verifier(for: Secret("password"), salt: salt)
    let hash = String(decoding: verifier.data, as: UTF8.self).split(separator: "$").last
    #expect(hash == "440ESr9S472EyFsNGt+NHZrFJFRU0lHaPNBI+IpvCVY=")
  }

  @Test func `the same password with other salt is another verifier`() throws {
    let one = try PasswordHasher.quick.verifier(for: Secret("pass"), salt: salt)
    let other = try PasswordHasher.quick.verifier(
      for: Secret("pass"), salt: [UInt8](repeating: 8, count: 16))
    #expect(one != other)
  }

  @Test(arguments: ["", "pass", "$scrypt$ln=4,r=8,p=1$AA==$AA==", "$scrypt$ln=99,r=8,p=1$AA==$AA=="])
  func `what is no verifier verifies nothing`(text: String) {
    #expect(!PasswordHasher.verify(Secret("pass"), against: PasswordVerifier(data: Data(text.utf8))))
  }
}
