import Domain
import Foundation

extension Respelling {
  /// As the wire has it.
  func spelled(_ text: String) -> String {
    switch self {
    case .policyDocument: PercentEncoding.encode(text)
    case .blob: Data(text.utf8).base64EncodedString()
    }
  }

  /// As it is; nil for what is not spelled so.
  func plain(_ spelled: String) -> String? {
    switch self {
    case .policyDocument: PercentEncoding.decode(spelled)
    case .blob:
      Data(base64Encoded: spelled).flatMap { String(validating: $0, as: UTF8.self) }
    }
  }
}
