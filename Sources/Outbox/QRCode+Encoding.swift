import CQRencode
import Display
import Domain

extension QRCode {
  /// Nil for what is too long for any code, about 2,900 bytes.
  package init?(encoding text: Secret) {
    // The least of four levels of correction gives the smallest code; a screen is not torn.
    let code = text.revealed.withCString {
      QRcode_encodeString($0, 0, QR_ECLEVEL_L, QR_MODE_8, 1)
    }
    guard let code else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    // The lowest bit of each byte says whether the module is dark.
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    self.init(width: width, isDark: modules.map { $0 & 1 == 1 })
  }
}
