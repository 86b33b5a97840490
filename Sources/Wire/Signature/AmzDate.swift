import Foundation

/// A time as signatures have it: `20150830T123600Z`.
enum AmzDate {
  static func text(_ date: Date) -> String {
    let plain = date.formatted(.iso8601)
    return plain.replacing("-", with: "").replacing(":", with: "")
  }

  /// - Returns: nil for anything that is not exactly of this form.
  static func date(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
      (Array(bytes[..<8]) + bytes[9..<15]).allSatisfy({ (48...57).contains($0) })
    else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    return Date(onTheWire: day + "T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
  }
}
