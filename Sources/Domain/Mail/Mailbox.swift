/// Somebody mail is sent to: an address, and the name it was typed with, if any.
package struct Mailbox: Codable, Hashable, Sendable {
  package var name: String?
  package var address: String

  package init(name: String? = nil, address: String) {
    (self.name, self.address) = (name, address)
  }

  /// Reads `ada@example.com`, `Ada Lovelace <ada@example.com>` or `"Lovelace, Ada" <…>`.
  /// What it holds is what was typed, right or wrong.
  package init(_ text: some StringProtocol) {
    let text = text.trimmed
    guard text.last == ">", let open = text.lastIndex(of: "<") else {
      (name, address) = (nil, text)
      return
    }
    let name = Self.unquoted(text[..<open].trimmed)
    self.name = name.isEmpty ? nil : name
    address = text[text.index(after: open)...].dropLast().trimmed
  }

  private static func unquoted(_ name: String) -> String {
    guard name.count >= 2, name.first == "\"", name.last == "\"" else { return name }
    var isEscaped = false
    return String(
      name.dropFirst().dropLast().filter { character in
        isEscaped = character == "\\" && !isEscaped
        return !isEscaped
      })
  }
}

extension MailDraft {
  /// The addresses of ``to``, split at the commas that are not inside quotes.
  package var recipients: [Mailbox] {
    var isQuoted = false
    return to.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }
    .map { Mailbox($0) }
    .filter { !$0.address.isEmpty }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
