extension OpsWorks {
  /// What somebody gave for a public SSH key, right or wrong.
  ///
  /// A private key pasted by mistake encodes to stars: a call that is refused for it is written
  /// into journals and logs all the same, where nobody would look for a key.
  package struct SSHKeyText: Hashable, Sendable, ExpressibleByStringLiteral {
    package var text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral text: String) { self.text = text }

    package var isPrivateKey: Bool { Self.privateMarks.contains { text.contains($0) } }

    /// What files of private keys have in them: of OpenSSH, OpenSSL and SSH 1, of PuTTY, and in
    /// the second line where the first was not pasted with it.
    private static let privateMarks = [
      "PRIVATE KEY", "PuTTY-User-Key-File", "Private-Lines", "b3BlbnNzaC1rZXktdjE", "IBAAKCA",
    ]
  }
}

extension OpsWorks.SSHKeyText: CustomStringConvertible, CustomReflectable {
  package var description: String { isPrivateKey ? "********" : text }
  package var customMirror: Mirror { Mirror(self, children: ["text": description]) }
}

extension OpsWorks.SSHKeyText: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
