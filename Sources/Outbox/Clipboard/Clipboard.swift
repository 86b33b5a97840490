import Domain
import Foundation

/// The clipboard of the operator's own terminal, reached by the terminal's own control sequence,
/// through SSH too. It is only ever written; asking for its contents is never done.
package enum Clipboard {
  /// The longest text, in bytes of Base64: terminals drop what is longer.
  /// Source: k9s, which took the limit of hterm and tmux.
  static let maxEncodedBytes = 74_994

  /// What to send to the terminal so that it copies the text. It holds the text: wipe it.
  ///
  /// - Parameter environment: `TERM`, `TMUX` and `STY` are looked at.
  /// - Throws: why this terminal cannot, or that the text is too long.
  package static func sequence(copying text: Secret, environment: [String: String])
    throws(OutboxError) -> Secret
  {
    let terminal = environment["TERM"] ?? ""
    guard !["", "dumb", "unknown"].contains(terminal) else {
      throw OutboxError("This terminal has no clipboard: show the text and copy it by hand.")
    }
    let encoded = Data(text.utf8).base64EncodedString()
    guard encoded.utf8.count <= maxEncodedBytes else {
      throw OutboxError("That is too long for a terminal's clipboard: save it to a file.")
    }
    return Secret(wrapped(encoded, for: terminal, environment))
  }

  private static func wrapped(
    _ encoded: String, for terminal: String, _ environment: [String: String]
  ) -> String {
    if environment["TMUX"]?.isEmpty == false {
      return throughTmux("\u{1B}]52;c;\(encoded)\u{1B}\\")
    }
    if environment["STY"]?.isEmpty == false || terminal.hasPrefix("screen") {
      return throughScreen("\u{1B}]52;c;\(encoded)\u{7}")
    }
    return "\u{1B}]52;c;\(encoded)\u{1B}\\"
  }

  /// Source: tmux(1), `allow-passthrough`.
  private static func throughTmux(_ sequence: String) -> String {
    "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
  }

  /// GNU screen takes strings of at most 768 bytes, and ends each at ST: so they are short, and
  /// what they carry ends in BEL.
  private static func throughScreen(_ sequence: String) -> String {
    let bytes = Array(sequence.utf8)
    return stride(from: 0, to: bytes.count, by: 250).map { start in
      let piece = bytes[start..<min(start + 250, bytes.count)]
      return "\u{1B}P" + String(decoding: piece, as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }
}
