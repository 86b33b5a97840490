import Domain
import Testing

@testable import Store

@Suite struct OneTimeCodeTests {
  /// "12345678901234567890", the secret of both RFCs.
  private let seed = Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")

  @Test(
    arguments: zip(
      0...9,
      [
        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
        "520489",
      ]))
  func `codes are those of RFC 4226, appendix D`(step: Int, code: String) {
    #expect(OneTimeCode.code(for: seed, step: step) == code)
  }

  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `codes are the last six digits of RFC 6238, appendix B`(second: Int, code: String) {
    #expect(OneTimeCode.code(for: seed, step: second / 30) == code)
  }

  @Test func `a step before 1970 has a code like another`() {
    #expect(OneTimeCode.code(for: seed, step: -1)?.count == 6)
  }

  @Test func `what is no base32 has no codes`() {
    #expect(OneTimeCode.code(for: Secret("no seed"), step: 1) == nil)
  }
}
