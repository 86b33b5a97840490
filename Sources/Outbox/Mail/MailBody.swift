import Domain

/// The text of a mail, encoded only where mail could not carry it as it is.
struct MailBody: Sendable {
  enum Encoding: String {
    case sevenBit = "7bit"
    case quotedPrintable = "quoted-printable"
  }

  let encoding: Encoding
  let lines: [String]

  init(_ text: String) {
    let plain = text.linesOfText.droppingLastIfEmpty
    let isPlain = plain.allSatisfy(\.isPlainMailLine)
    encoding = isPlain ? .sevenBit : .quotedPrintable
    lines = isPlain ? plain : plain.flatMap(\.quotedPrintableLines)
  }
}

extension [String] {
  /// Every line is ended when it is written, so text that ends in a line end has one too many.
  fileprivate var droppingLastIfEmpty: [String] { last == "" ? dropLast() : self }
}

extension String {
  /// 78 columns are what RFC 5322 recommends; `From ` at the start of a line is altered by some
  /// mail systems, and blanks at the end are lost by others.
  fileprivate var isPlainMailLine: Bool {
    utf8.count <= 78 && !hasPrefix("From ") && last != " " && last != "\t"
      && utf8.allSatisfy { $0 == 0x09 || (0x20...0x7E).contains($0) }
  }

  /// Source: RFC 2045, section 6.7.
  fileprivate var quotedPrintableLines: [String] {
    let bytes = Array(utf8)
    var lines = [""]
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let line = lines[lines.count - 1]
      let token = byte.quotedPrintable(first: line.isEmpty, last: isLast)
      // 76 columns with the "=" that says the line goes on.
      if line.utf8.count + token.utf8.count <= (isLast ? 76 : 75) {
        lines[lines.count - 1] += token
      } else {
        lines[lines.count - 1] += "="
        lines.append(byte.quotedPrintable(first: true, last: isLast))
      }
    }
    return lines
  }
}

extension UInt8 {
  /// A dot or an "F" that begins a line is encoded, so that no mail system takes it for its own.
  fileprivate func quotedPrintable(first: Bool, last: Bool) -> String {
    let isLiteral =
      switch self {
      case 0x2E, 0x46: !first
      case 0x09, 0x20: !last
      case 0x3D: false
      default: (0x21...0x7E).contains(self)
      }
    return isLiteral ? String(Unicode.Scalar(self)) : "=" + hexadecimal
  }
}
