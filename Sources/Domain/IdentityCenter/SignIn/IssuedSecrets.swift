import Foundation

extension IdentityCenter {
  /// How long an invitation, or a link to reset a password, can be used: seven days, in seconds.
  /// Source: Add users, of the later edition that says so.
  package static let linkLifetime: TimeInterval = 7 * 86_400

  /// The token in the link of a mail: 160 bits of chance in 27 characters, so that the link fits
  /// in a line of mail. It stands behind a `#`, which browsers do not send on.
  enum InvitationToken {
    static let byteCount = 20

    static func make(from random: [UInt8]) -> Secret {
      Secret(
        Data(random).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
          .replacing("=", with: ""))
    }

    static func link(_ token: Secret, storeID: String, _ kind: TemporaryCredential.Kind) -> Secret {
      let place = kind == .reset ? "reset" : "join"
      return Secret(
        "\(IdentityStore.accessPortalURL(of: storeID))/#/\(place)/\(token.revealed)")
    }

    /// The token in what somebody pasted: the link, or the token alone. What is neither is itself.
    static func read(_ pasted: Secret) -> Secret {
      let text = pasted.revealed
      let start = text.drop { $0.isWhitespace }
      guard start.hasPrefix("https://"), let slash = start.lastIndex(of: "/") else { return pasted }
      return Secret(String(start[slash...].dropFirst().prefix { !$0.isWhitespace }))
    }
  }

  /// A password that lets somebody in once: 16 characters of all four kinds.
  enum OneTimePassword {
    private static let rules = IAM.PasswordRules(
      policy: IAM.PasswordPolicy(minimumPasswordLength: 16))

    static var byteCount: Int { rules.randomBytesNeeded }
    static func make(from random: [UInt8]) -> Secret { rules.generate(from: random) }
  }
}
