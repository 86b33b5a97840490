extension OpsWorks {
  /// What somebody is called on a stack's Linux instances: letters, digits, `-` and `_`. Other
  /// punctuation marks are taken out, not refused: `my.name` is `myname`.
  /// Source: `CreateUserProfile`, SshUsername.
  package struct SSHUsername: Hashable, Sendable {
    /// Linux has no longer names. Source: useradd(8).
    package static let maximumLength = 32
    package let text: String

    /// A name that somebody has chosen.
    package init(_ text: String) throws(Problem) {
      guard text.utf8.allSatisfy({ Self.allows($0) || Self.isPunctuation($0) }) else {
        throw .invalid("SSH user names may contain letters A-Z, digits, - and _ only.")
      }
      let name = Self.stripped(text)
      guard !name.isEmpty else {
        throw .invalid("Enter an SSH user name of letters A-Z, digits, - and _.")
      }
      guard name.utf8.count <= Self.maximumLength else {
        throw .invalid(
          "SSH user names have at most \(Self.maximumLength) characters; this one has "
            + "\(name.utf8.count).")
      }
      self.text = name
    }

    /// The name OpsWorks Stacks makes of a user's own when none was chosen, cut to what Linux has
    /// room for.
    package init(madeFrom userName: String) throws(Problem) {
      let name = Self.stripped(userName)
      guard !name.isEmpty else {
        throw .invalid(
          "No SSH user name can be made from \(userName), which has no letter, digit, - or _: "
            + "give the user one.")
      }
      text = String(name.prefix(Self.maximumLength))
    }

    private init(unchecked text: String) { self.text = text }

    /// The name with a number after it, for when it is somebody else's.
    package func numbered(_ number: Int) -> SSHUsername {
      let digits = String(number)
      return SSHUsername(unchecked: text.prefix(Self.maximumLength - digits.utf8.count) + digits)
    }

    private static func stripped(_ text: String) -> String {
      String(decoding: text.utf8.filter(allows), as: UTF8.self)
    }

    private static func allows(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      default: false
      }
    }
  }
}
