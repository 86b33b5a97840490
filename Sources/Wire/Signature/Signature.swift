import Crypto
import Domain
import Foundation

/// The proof that who sends a request knows a secret, and that nobody has changed the request.
/// Source: AWS Signature Version 4 for API requests.
struct Signature {
  static let algorithm = "AWS4-HMAC-SHA256"

  let stringToSign: String
  private let key: SymmetricKey

  /// - Parameter date: as the request has it: `20150830T123600Z`.
  init(of request: CanonicalRequest, at date: String, scope: CredentialScope, secret: Secret) {
    stringToSign = [Self.algorithm, date, scope.text, request.digest].joined(separator: "\n")
    var key = SymmetricKey(data: Array("AWS4".utf8) + secret.utf8)
    for part in [scope.date, scope.region, scope.service, CredentialScope.terminator] {
      let code = HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key)
      key = SymmetricKey(data: code)
    }
    self.key = key
  }

  /// 64 hexadecimal digits.
  var text: String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(stringToSign.utf8), using: key)
    return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Takes the same time for every signature of the right length, however much of it is right.
  func equals(_ text: String) -> Bool {
    guard let code = Self.bytes(text) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Array(stringToSign.utf8), using: key)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    let values = digits.compactMap { digit -> UInt8? in
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x61...0x66: digit - 0x61 + 10
      default: nil
      }
    }
    guard values.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }
}
