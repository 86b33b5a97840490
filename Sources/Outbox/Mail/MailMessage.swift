import Domain
import Foundation

/// A draft as a message of RFC 5322, ready for a file or a mail system.
package struct MailMessage: Sendable {
  private let lines: [String]
  let recipients: [Mailbox]
  /// Whom it is from; nil where the mail system is to say it.
  let sender: Mailbox?
  var hasRecipients: Bool { !recipients.isEmpty }

  /// - Parameters:
  ///   - sender: whom it is from; nil leaves it to the mail system.
  ///   - id: what makes the message's ID the only one of its kind: letters, digits, `-` and `.`.
  ///   - host: the machine's name, for the message's ID.
  /// - Throws: which part of the draft no mail can carry. No header can be slipped into it.
  package init(
    _ draft: MailDraft, from sender: Mailbox?, date: Date, id: String, host: String
  ) throws(OutboxError) {
    try self.init(
      to: draft.recipients, subject: draft.subject, body: draft.body, from: sender, date: date,
      id: id, host: host)
  }

  /// A mail with its link, to its one address.
  ///
  /// - Throws: also when the link is not known any more.
  package init(_ mail: LinkMail, date: Date, id: String, host: String) throws(OutboxError) {
    guard !mail.link.isLost else {
      throw OutboxError("The link of this mail was not kept: write another.")
    }
    try self.init(
      to: [Mailbox(address: mail.to)], subject: mail.subject,
      body: mail.opening + mail.link.revealed + mail.closing, from: mail.sender, date: date,
      id: id, host: host)
  }

  private init(
    to recipients: [Mailbox], subject: String, body text: String, from sender: Mailbox?,
    date: Date, id: String, host: String
  ) throws(OutboxError) {
    let body = MailBody(text)
    var headers = [MailHeader("Date", text: Self.format(date))]
    if let sender { headers.append(try MailHeader("From", mailboxes: [sender])) }
    (self.recipients, self.sender) = (recipients, sender)
    if !recipients.isEmpty { headers.append(try MailHeader("To", mailboxes: recipients)) }
    headers += [
      try MailHeader("Subject", operatorText: subject),
      MailHeader("Message-ID", text: "<\(id)@\(host)>"),
      MailHeader("MIME-Version", text: "1.0"),
      MailHeader("Content-Type", text: "text/plain; charset=utf-8"),
      MailHeader("Content-Transfer-Encoding", text: body.encoding.rawValue),
    ]
    lines = headers.flatMap(\.lines) + [""] + body.lines
  }

  /// For a file, `.eml`: lines end in CRLF.
  package var file: [UInt8] { bytes(lineEnd: "\r\n") }
  /// For a local mail system, which expects the system's own line ends.
  var piped: [UInt8] { bytes(lineEnd: "\n") }

  private func bytes(lineEnd: String) -> [UInt8] {
    Array(lines.map { $0 + lineEnd }.joined().utf8)
  }

  /// Source: RFC 5322, section 3.3.
  private static func format(_ date: Date) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.dateFormat = "EEE, d MMM yyyy HH:mm:ss '+0000'"
    return format.string(from: date)
  }
}
