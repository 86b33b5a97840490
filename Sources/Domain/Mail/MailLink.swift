extension MailDraft {
  /// The draft as a `mailto:` URL, which the operator's own mail program opens.
  ///
  /// ASCII throughout and free of control characters, whatever the draft holds, so that it can
  /// stand in a terminal's hyperlink. Lines end in `%0D%0A`. Source: RFC 6068, sections 2 and 5.
  package var link: String {
    let addresses = recipients.map { $0.address.percentEncoded(keeping: "@") }
    let fields = [("subject", subject), ("body", body)].filter { !$0.1.isEmpty }
    let query = fields.map { "\($0)=\($1.withNetworkLineEnds.percentEncoded())" }
    return "mailto:" + addresses.joined(separator: ",")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}

extension String {
  /// The lines, whatever ended them: CRLF, LF or CR.
  package var linesOfText: [String] {
    split(omittingEmptySubsequences: false) { ["\r\n", "\n", "\r"].contains($0) }.map(String.init)
  }

  fileprivate var withNetworkLineEnds: String { linesOfText.joined(separator: "\r\n") }

  /// Everything but RFC 3986's unreserved characters as `%XX` of its UTF-8.
  fileprivate func percentEncoded(keeping others: String = "") -> String {
    utf8.reduce(into: "") { encoded, byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain || "-._~".contains(character) || others.contains(character) {
        encoded.append(character)
      } else {
        encoded += "%" + byte.hexadecimal
      }
    }
  }
}

extension UInt8 {
  /// Two digits, in upper case.
  package var hexadecimal: String {
    (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
