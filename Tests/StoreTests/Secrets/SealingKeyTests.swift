import Domain
import Foundation
import Testing

@testable import Store

@Suite struct SealingKeyTests {
  private let key = SealingKey(bytes: Array(0..<32))
  private let secret = Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")

  @Test func `what was sealed opens with the same key for the same purpose`() throws {
    let sealed = try key.seal(secret, for: "123456789012")
    #expect(key.open(sealed, for: "123456789012") == secret)
    #expect(key.open(sealed, for: "210987654321") == nil)
    #expect(SealingKey(bytes: Array(1...32)).open(sealed, for: "123456789012") == nil)
  }

  @Test func `sealing twice gives nothing away`() throws {
    let (one, other) = (try key.seal(secret, for: "a"), try key.seal(secret, for: "a"))
    #expect(one != other)
    #expect(!one.data.contains(secret.utf8))
  }

  @Test func `a fingerprint is the same for the same text, and another's elsewhere`() {
    let print = key.fingerprint(of: "ada", for: "a")
    #expect(print == key.fingerprint(of: "ada", for: "a") && print.count == 24)
    #expect(print != key.fingerprint(of: "bob", for: "a"))
    #expect(print != key.fingerprint(of: "ada", for: "b"))
    #expect(print != SealingKey(bytes: Array(1...32)).fingerprint(of: "ada", for: "a"))
  }

  @Test func `a sealed secret that was changed anywhere does not open`() throws {
    let sealed = try key.seal(secret, for: "a").data
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(key.open(SealedSecret(data: changed), for: "a") == nil)
    }
    for count in 0..<sealed.count {
      #expect(key.open(SealedSecret(data: sealed.prefix(count)), for: "a") == nil)
    }
  }
}

extension Data {
  func contains(_ bytes: [UInt8]) -> Bool { range(of: Data(bytes)) != nil }
}
