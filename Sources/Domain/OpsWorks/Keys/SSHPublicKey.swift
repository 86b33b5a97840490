import Foundation

extension OpsWorks {
  /// A public SSH key in the one line OpenSSH writes: type, key, comment.
  /// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT; Setting an IAM user's public SSH key.
  package struct SSHPublicKey: Hashable, Sendable {
    /// sshd takes lines of up to 8 kilobytes.
    static let maximumLength = 8192

    /// As it is in the key: `ssh-ed25519`.
    package let type: String
    /// What ssh-keygen calls the type: `ED25519`.
    package let algorithm: String
    /// The length that people compare: of an RSA key's modulus, of a curve's field.
    package let bits: Int
    /// What follows the key, mostly whose it is; may be empty.
    package let comment: String
    /// The key without its comment, which fingerprints are made of.
    package let blob: Data

    /// The whole in one line.
    package var text: String {
      let key = "\(type) \(blob.base64EncodedString())"
      return comment.isEmpty ? key : "\(key) \(comment)"
    }

    /// - Throws: what is wrong with it. No sentence repeats the text, which may be a secret.
    package init(_ given: SSHKeyText) throws(Problem) {
      let text = given.text.trimmingCharacters(in: .whitespacesAndNewlines)
      try Self.refuseOtherForms(given, text)
      let words = text.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count > 1, let kind = SSHKeyKind(rawValue: words[0]) else {
        throw Self.problem(unlike: words)
      }
      guard let blob = Data(base64Encoded: words[1]), let bits = kind.bits(of: blob) else {
        throw .invalid("This public key is not whole: copy it again, from its type to its end.")
      }
      (type, algorithm, self.bits, self.blob) = (kind.rawValue, kind.algorithm, bits, blob)
      comment = words.count > 2 ? words[2].trimmingCharacters(in: .whitespaces) : ""
    }

    /// As `ssh-keygen -l` shows it: `SHA256:` and the digest in Base64.
    ///
    /// - Parameter digest: SHA-256 of ``blob``.
    package static func fingerprint(_ digest: Data) -> String {
      "SHA256:" + digest.base64EncodedString().replacing("=", with: "")
    }
  }
}

extension OpsWorks.SSHPublicKey {
  private static func refuseOtherForms(_ given: OpsWorks.SSHKeyText, _ text: String)
    throws(Problem)
  {
    guard !given.isPrivateKey else {
      throw .invalid(
        "This is a private key, which is nobody's but its owner's, and it was not kept. "
          + "Paste the public key: the one line in the file that ends in .pub.")
    }
    guard !text.isEmpty else { throw .invalid("Paste a public SSH key.") }
    guard !text.hasPrefix("---") else {
      throw .invalid(
        "This is a key in another form. Paste the one line OpenSSH has of it, from the file that "
          + "ends in .pub or from the box at the top of PuTTYgen.")
    }
    guard !text.contains(where: \.isNewline) else {
      throw .invalid("A public key is one line, and this is more: paste one key, unbroken.")
    }
    guard text.utf8.count <= maximumLength,
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .invalid("A public key is one line of at most 8 kilobytes of visible text.") }
  }

  private static func problem(unlike words: [String]) -> Problem {
    let first = words.first ?? ""
    if first.hasSuffix("-cert-v01@openssh.com") {
      return .invalid("This is a certificate. Paste the public key it was made for.")
    }
    if SSHKeyKind(rawValue: first) != nil || first.hasPrefix("AAAA") {
      return .invalid(
        "This public key is not whole: it begins with its type, such as ssh-ed25519, and the key "
          + "follows.")
    }
    return .invalid("A public key begins with its type, such as ssh-ed25519 or ssh-rsa.")
  }
}
