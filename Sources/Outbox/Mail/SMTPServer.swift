import Domain
import Foundation

/// A mail server elsewhere, which takes mail by SMTP. It is spoken to by curl, which knows TLS and
/// finds a name and password in `~/.netrc`; neither passes through here.
package struct SMTPServer: Hashable, Sendable {
  /// Names the server in the environment: `smtp://mail.example.com:587`, or `smtps://`.
  package static let variable = "USHER_SMTP"

  private let url: String
  private let curl: String
  /// Nobody else can listen in on the way to it.
  private let isHere: Bool
  private let isTLS: Bool

  /// - Parameter curl: the path of the program.
  /// - Throws: what the address of a server has to look like.
  package init(_ url: String, curl: String = "/usr/bin/curl") throws(OutboxError) {
    guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme), parts.user == nil,
      parts.password == nil, ["", "/"].contains(parts.path), parts.query == nil
    else {
      throw OutboxError(
        "\(Self.variable) is no mail server: it has to be such as smtp://mail.example.com:587."
          + " Save the mail as a file.")
    }
    (self.url, self.curl) = (url, curl)
    isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    isTLS = scheme == "smtps"
  }

  /// Hands the message over. That it was taken does not say that it will arrive.
  ///
  /// - Throws: what the server said, and what to do instead.
  package func send(_ message: MailMessage) async throws(OutboxError) {
    guard message.hasRecipients, let sender = message.sender else {
      throw OutboxError("Give an address to send the mail to, and one it is from.")
    }
    let words = words(from: sender, to: message.recipients)
    let input = message.file
    // The wait blocks a thread, which must not be one of the few that tasks run on.
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { try Child.run(words, input: input) })
      }
    }
    try check(result)
  }

  /// A mail may hold a link that lets its reader in: on the way to another machine it is encrypted
  /// or not sent.
  private func words(from sender: Mailbox, to recipients: [Mailbox]) -> [String] {
    [
      curl, "--silent", "--show-error", "--netrc-optional", "--connect-timeout", "15",
      "--max-time", "60", "--url", url, "--upload-file", "-",
    ] + (isHere || isTLS ? [] : ["--ssl-reqd"]) + ["--mail-from", sender.address]
      + recipients.flatMap { ["--mail-rcpt", $0.address] }
  }

  private func said(_ end: Child.End) -> String {
    end.errorText.isEmpty ? "curl ended with \(end.status)" : end.errorText
  }

  private func check(_ result: Result<Child.End, any Error>) throws(OutboxError) {
    switch result {
    case .success(let end) where end.status == 0: return
    case .success(let end):
      throw OutboxError(
        "\(url) did not take the mail (\(said(end))). Save the mail as a file.")
    case .failure(let error):
      throw OutboxError(
        "\(curl), which mail is sent with, could not be run (\(error)). Save the mail as a file.")
    }
  }
}
