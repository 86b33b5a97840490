/// A mail with a link that nobody but its reader may have.
///
/// The link is a secret of its own between the two parts of the text. So the text can be kept and
/// shown, and what was read back from a file is a mail without its link.
package struct LinkMail: Codable, Hashable, Sendable {
  package var sender: Mailbox
  /// One address, as it is.
  package var to: String
  package var subject: String
  /// What comes before the link.
  package var opening: String
  package var closing: String
  package var link: Secret

  package init(
    from sender: Mailbox, to: String, subject: String, opening: String, closing: String,
    link: Secret
  ) {
    (self.sender, self.to, self.subject) = (sender, to, subject)
    (self.opening, self.closing, self.link) = (opening, closing, link)
  }

  /// The mail as it is kept: it says where the link was.
  package var draft: MailDraft {
    MailDraft(to: to, subject: subject, body: opening + Self.placeholder + closing)
  }

  private static let placeholder = "(The link was in the mail only.)"
}
