import Foundation

/// The identifiers IAM gives out. They come from chance, and none is given out twice.
/// Source: IAM identifiers, unique identifiers.
extension Records {
  func newUserID() -> String { newID("AIDA") }
  func newGroupID() -> String { newID("AGPA") }
  func newPolicyID() -> String { newID("ANPA") }

  private func newID(_ prefix: String) -> String {
    prefix + IAM.Base32.text(randomBytes(17))
  }

  /// `AKIA` and 16 characters, of which 1 bit is set, 40 bits are the account ID and the rest
  /// is chance, so that a key tells whose it is.
  func newAccessKeyID() -> String {
    IAM.AccessKeyID.make(accountID: accountID, random: randomBytes(5))
  }

  /// 40 characters of A-Z, a-z, 0-9, + and /: 240 bits.
  func newSecretAccessKey() -> Secret {
    Secret(Data(randomBytes(30)).base64EncodedString())
  }

  /// What a virtual MFA device makes its codes from: 64 characters of base32, 320 bits.
  func newMFASeed() -> Secret { Secret(IAM.Base32.text(randomBytes(64))) }
}

extension IAM {
  /// Letters A-Z and digits 2-7, each 5 bits. Source: RFC 4648, section 6.
  package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// A character for the lower 5 bits of each byte.
    static func text(_ bytes: some Collection<UInt8>) -> String {
      String(decoding: bytes.map { alphabet[Int($0 & 0x1F)] }, as: UTF8.self)
    }

    static func bits(_ character: UInt8) -> UInt8? {
      alphabet.firstIndex(of: character).map(UInt8.init)
    }

    /// The bytes that characters stand for, without those that are not whole at the end; nil when
    /// one of them is none of the alphabet.
    package static func bytes(_ characters: some Collection<UInt8>) -> [UInt8]? {
      var bytes: [UInt8] = []
      var (pending, count) = (UInt16(0), 0)
      for character in characters {
        guard let bits = bits(character) else { return nil }
        pending = pending << 5 | UInt16(bits)
        count += 5
        guard count >= 8 else { continue }
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> count))
      }
      return bytes
    }
  }

  package enum AccessKeyID {
    /// - Parameter random: 5 bytes, of which 39 bits are used.
    static func make(accountID: String, random: [UInt8]) -> String {
      let account = UInt64(accountID) ?? 0
      let chance = random.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7F_FFFF_FFFF
      // 80 bits: a one, the account in 40, chance in 39; the first 8 characters take 40 of them.
      let high = (UInt64(1) << 39) | (account >> 1)
      let low = ((account & 1) << 39) | chance
      return "AKIA" + encode(high) + encode(low)
    }

    private static func encode(_ bits: UInt64) -> String {
      Base32.text((0..<8).map { UInt8(truncatingIfNeeded: bits >> (35 - 5 * $0)) })
    }

    /// The account an access key belongs to; nil when the ID does not tell.
    package static func accountID(of accessKeyID: String) -> String? {
      let bits = accessKeyID.utf8.dropFirst(4).prefix(9).compactMap(Base32.bits)
      guard bits.count == 9, bits[0] & 0x10 != 0 else { return nil }
      let value = bits.reduce(UInt64(0)) { $0 << 5 | UInt64($1) }
      let digits = String((value >> 4) & 0xFF_FFFF_FFFF)
      return digits.count > 12 ? nil : String(repeating: "0", count: 12 - digits.count) + digits
    }
  }
}
