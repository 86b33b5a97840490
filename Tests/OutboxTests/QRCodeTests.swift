import Display
import Domain
import Foundation
import Testing

@testable import Outbox

@Suite struct QRCodeTests {
  private let address = Secret(
    "otpauth://totp/ada?secret=" + String(repeating: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", count: 2))

  @Test func `the address of a virtual MFA device fits a screen of 24 rows`() throws {
    let code = try #require(QRCode(encoding: address))
    #expect(code.width == 33)
    #expect(code.lines.count == 19)
    #expect(code.lines.allSatisfy { $0.count == 37 })
  }

  @Test func `it has the three marks by which a camera finds it, and a light border`() throws {
    let code = try #require(QRCode(encoding: address))
    let mark = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
    for (row, column) in [(0, 0), (0, code.width - 7), (code.width - 7, 0)] {
      for (offset, bits) in mark.enumerated() {
        let start = (row + offset) * code.width + column
        #expect(code.isDark[start..<start + 7].map { $0 ? "1" : "0" }.joined() == bits)
      }
    }
    #expect(Set(code.lines[0]) == ["█"])
  }

  @Test func `what is too long for any code has none`() {
    #expect(QRCode(encoding: Secret(String(repeating: "a", count: 3000))) == nil)
  }
}
