import Domain
import Foundation

/// One header field, folded so that no line is longer than ``maxColumns`` where it can be helped.
struct MailHeader: Sendable {
  /// What RFC 2047 allows a line with an encoded word, and RFC 5322 recommends for all.
  static let maxColumns = 76

  let lines: [String]

  /// - Parameter text: ASCII, known to be harmless.
  init(_ name: String, text: String) { lines = ["\(name): \(text)"] }

  /// - Throws: when the operator's text has line breaks or other control characters.
  init(_ name: String, operatorText text: String) throws(OutboxError) {
    try Self.refuseControls(in: text, of: "the \(name.lowercased())")
    let plain = "\(name): \(text)"
    let isPlain =
      text.isPrintableASCII && !text.contains("=?") && plain.utf8.count <= Self.maxColumns
    lines = Self.fold(name, isPlain ? [text] : text.encodedWords)
  }

  init(_ name: String, mailboxes: [Mailbox]) throws(OutboxError) {
    var words: [String] = []
    for mailbox in mailboxes {
      if !words.isEmpty { words[words.count - 1] += "," }
      words += try mailbox.headerWords
    }
    lines = Self.fold(name, words)
  }

  static func refuseControls(in text: String, of part: String) throws(OutboxError) {
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw OutboxError("Take the line breaks and control characters out of \(part).")
    }
  }

  /// Words in one line as long as they fit; each further line begins with a space.
  private static func fold(_ name: String, _ words: [String]) -> [String] {
    words.reduce(into: ["\(name):"]) { lines, word in
      let line = lines[lines.count - 1]
      if line.utf8.count + 1 + word.utf8.count <= maxColumns || line == "\(name):" {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(" " + word)
      }
    }
  }
}

extension Mailbox {
  /// Source: RFC 5322, section 3.4, in its narrow form: what mail systems really take.
  fileprivate var headerWords: [String] {
    get throws(OutboxError) {
      try MailHeader.refuseControls(in: address + (name ?? ""), of: "the addresses")
      guard address.isMailAddress else {
        throw OutboxError("\(address) is not an address: write it like ada@example.com.")
      }
      guard let name else { return [address] }
      return (name.isPrintableASCII && !name.contains("=?") ? [name.quoted] : name.encodedWords)
        + ["<\(address)>"]
    }
  }
}

extension String {
  fileprivate var isPrintableASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  private var isAtomText: Bool {
    !isEmpty && first != "." && last != "." && !contains("..")
      && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>[]:;@\\,\"".utf8.contains($0) }
  }

  /// At most 254 octets, the longest address SMTP can carry.
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && utf8.count <= 254 && parts.allSatisfy(\.isAtomText)
  }

  fileprivate var quoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Encoded words of whole characters, each short enough to stand beside a header's name.
  /// Source: RFC 2047, sections 2 and 5.
  fileprivate var encodedWords: [String] {
    let maxOctets = 36
    let pieces = unicodeScalars.reduce(into: [""]) { pieces, scalar in
      if pieces[pieces.count - 1].utf8.count + UTF8.width(scalar) > maxOctets { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
  }
}
