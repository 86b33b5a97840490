import Testing

@testable import Domain

@Suite struct IdentifierTests {
  let records = MemoryRecords(accountID: "012345678901")

  @Test func `unique IDs have AWS's prefixes and 17 characters of A-Z and 2-7`() {
    for (id, prefix) in [
      (records.newUserID(), "AIDA"), (records.newGroupID(), "AGPA"),
      (records.newPolicyID(), "ANPA"),
    ] {
      #expect(id.hasPrefix(prefix))
      #expect(id.count == 21)
      #expect(id.dropFirst(4).allSatisfy { "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".contains($0) })
    }
  }

  @Test func `two IDs are not the same`() {
    #expect(records.newUserID() != records.newUserID())
  }

  @Test func `an access key ID tells the account it belongs to`() {
    for _ in 1...50 {
      let id = records.newAccessKeyID()
      #expect(id.hasPrefix("AKIA") && id.count == 20)
      #expect(IAM.AccessKeyID.accountID(of: id) == "012345678901")
    }
  }

  @Test func `the account in a published key ID is read as AWS wrote it`() {
    #expect(IAM.AccessKeyID.accountID(of: "ASIAQNZGKIQY56JQ7WML") == "029608264753")
  }

  @Test func `a key ID of before the account was in it tells nothing`() {
    #expect(IAM.AccessKeyID.accountID(of: "AKIAIOSFODNN7EXAMPLE") == nil)
    #expect(IAM.AccessKeyID.accountID(of: "") == nil)
  }

  @Test func `the seed of a device has 64 characters of base32`() throws {
    let seed = records.newMFASeed()
    #expect(seed.utf8.count == 64)
    #expect(IAM.Base32.bytes(seed.utf8)?.count == 40)
  }

  @Test(arguments: [
    ("", ""), ("MY", "f"), ("MZXQ", "fo"), ("MZXW6", "foo"), ("MZXW6YTBOI", "foobar"),
  ])
  func `base32 is read as RFC 4648 writes it`(text: String, bytes: String) {
    #expect(IAM.Base32.bytes(Array(text.utf8)) == Array(bytes.utf8))
  }

  @Test(arguments: ["MZXW6===", "mzxw6", "M1", "M Y"])
  func `what is none of base32's characters is not read`(text: String) {
    #expect(IAM.Base32.bytes(Array(text.utf8)) == nil)
  }

  @Test func `a secret access key has 40 characters of base64`() {
    let secret = records.newSecretAccessKey().revealed
    #expect(secret.utf8.count == 40)
    #expect(secret.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/".contains($0)) })
  }
}
